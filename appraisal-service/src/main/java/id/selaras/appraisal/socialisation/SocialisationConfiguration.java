package id.selaras.appraisal.socialisation;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The topic of coverage and the copy kept of it. */
@Configuration(proxyBeanMethods = false)
class SocialisationConfiguration {

  static final Topic<UnitCoverage> COVERAGE = new Topic<>(Topics.COVERAGE, UnitCoverage.class);

  @Bean
  ReadCopy<UnitCoverage> unitCoverage(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "unit-coverage", COVERAGE).index("waveId", "unitId");
  }
}

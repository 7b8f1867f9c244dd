package id.selaras.indicator.organisation;

import id.selaras.indicator.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The topics read from the appraisal service and the copies kept of them. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  static final Topic<Unit> UNITS = new Topic<>(Topics.UNIT, Unit.class);
  static final Topic<Employee> EMPLOYEES = new Topic<>(Topics.EMPLOYEE, Employee.class);
  static final Topic<Wave> WAVES = new Topic<>(Topics.WAVE, Wave.class);

  @Bean
  ReadCopy<Unit> units(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "units", UNITS).index("code");
  }

  @Bean
  ReadCopy<Employee> employees(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "employees", EMPLOYEES).index("account").index("unitId", "status");
  }

  @Bean
  ReadCopy<Wave> waves(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "waves", WAVES);
  }
}

package id.selaras.appraisal.socialisation;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The topics of campaigns and acknowledgements and the copies kept of them. */
@Configuration(proxyBeanMethods = false)
class SocialisationConfiguration {

  static final Topic<Campaign> CAMPAIGNS = new Topic<>(Topics.CAMPAIGN, Campaign.class);
  static final Topic<Acknowledgement> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, Acknowledgement.class);

  @Bean
  ReadCopy<Campaign> campaigns(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "campaigns", CAMPAIGNS).index("waveId");
  }

  @Bean
  ReadCopy<Acknowledgement> acknowledgements(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "acknowledgements", ACKNOWLEDGEMENTS);
  }
}

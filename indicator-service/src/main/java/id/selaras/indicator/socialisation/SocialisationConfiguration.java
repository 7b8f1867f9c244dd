package id.selaras.indicator.socialisation;

import id.selaras.indicator.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns and acknowledgements, with what is told about them. */
@Configuration(proxyBeanMethods = false)
class SocialisationConfiguration {

  static final Topic<CampaignEvent> CAMPAIGNS = new Topic<>(Topics.CAMPAIGN, CampaignEvent.class);
  static final Topic<AcknowledgementEvent> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, AcknowledgementEvent.class);

  @Bean
  AggregateStore<Campaign> campaigns(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "campaigns",
            Campaign.class,
            CAMPAIGNS,
            campaign -> CampaignEvent.of(campaign.id(), campaign.state()))
        .index("announcedOn")
        .index("units", "announcedOn")
        .index("status", "announcedOn")
        .index("waveId");
  }

  @Bean
  AggregateStore<Acknowledgement> acknowledgements(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "acknowledgements",
            Acknowledgement.class,
            ACKNOWLEDGEMENTS,
            acknowledgement -> AcknowledgementEvent.of(acknowledgement.state()))
        // Follows from the id; here it is the index by which a campaign's are counted.
        .unique("campaignId", "employeeId");
  }

  @Bean
  Parameters socialisationParameters() throws IOException {
    return parameters();
  }

  static Parameters parameters() throws IOException {
    try (InputStream in =
        new ClassPathResource("parameters/socialisation.v1.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, Parameters.class);
    }
  }
}

package id.selaras.indicator.socialisation;

import id.selaras.indicator.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Parameters;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

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
  SocialisationParameters socialisationParameters() {
    return parameters();
  }

  static SocialisationParameters parameters() {
    return Parameters.load("socialisation", 1, SocialisationParameters.class);
  }
}

package id.selaras.indicator.socialisation;

import id.selaras.indicator.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Parameters;
import id.selaras.platform.Topic;
import id.selaras.platform.Versioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Campaigns and acknowledgements, with what is told about them. */
@Configuration(proxyBeanMethods = false)
class SocialisationConfiguration {

  static final Topic<CampaignEvent> CAMPAIGNS = new Topic<>(Topics.CAMPAIGN, CampaignEvent.class);
  static final Topic<AcknowledgementEvent> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, AcknowledgementEvent.class);
  static final Topic<UnitCoverage> COVERAGE = new Topic<>(Topics.COVERAGE, UnitCoverage.class);

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
  AggregateStore<UnitCoverage> unitCoverage(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
        mongo, "unit-coverage", UnitCoverage.class, COVERAGE, Versioned::state);
  }

  @Bean
  AggregateStore<Whereabouts> whereabouts(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "whereabouts", Whereabouts.class);
  }

  @Bean
  SocialisationParameters socialisationParameters() {
    return parameters();
  }

  static SocialisationParameters parameters() {
    return Parameters.load("socialisation", 1, SocialisationParameters.class);
  }
}

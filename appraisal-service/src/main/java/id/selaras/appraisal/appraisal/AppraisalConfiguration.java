package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.Topics;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where appraisals are kept, and the topic that carries them. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {
  static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);

  @Bean
  AggregateStore<Appraisal> appraisals(ReactiveMongoTemplate mongo, Policies policies) {
    return AggregateStore.of(
            mongo,
            "appraisals",
            Appraisal.class,
            APPRAISALS,
            appraisal ->
                AppraisalEvent.of(
                    appraisal.id(),
                    appraisal.state(),
                    policies.of(appraisal.state()).scheme().cuts()))
        .index("people.employeeAccount", "period")
        .index("people.appraiserAccount", "period")
        .index("people.superiorAccount", "period")
        .index("number.raters.account", "period")
        .index("status", "period")
        .index("cycleId", "period")
        .index("period");
  }

  @Bean
  Policies policies(Schemes schemes) {
    return new Policies(schemes);
  }
}

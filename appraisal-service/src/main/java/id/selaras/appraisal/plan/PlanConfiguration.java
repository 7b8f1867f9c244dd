package id.selaras.appraisal.plan;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where plans are kept, and the topic that carries them. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
  static final Topic<PlanEvent> PLANS = new Topic<>(Topics.PLAN, PlanEvent.class);

  /** One plan per stretch of a cycle: another unit or another appraiser begins a new stretch. */
  @Bean
  AggregateStore<Plan> plans(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo, "plans", Plan.class, PLANS, plan -> PlanEvent.of(plan.id(), plan.state()))
        .unique("people.employeeId", "cycleId", "people.unitId", "people.appraiserId")
        .index("people.employeeAccount", "cycleId")
        .index("people.appraiserAccount", "cycleId")
        .index("people.superiorAccount", "cycleId")
        .index("status", "cycleId")
        .index("cycleId");
  }
}

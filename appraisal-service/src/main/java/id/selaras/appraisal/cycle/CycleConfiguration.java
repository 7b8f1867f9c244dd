package id.selaras.appraisal.cycle;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where cycles are kept, and the topic that carries them. */
@Configuration(proxyBeanMethods = false)
class CycleConfiguration {

  static final Topic<CycleEvent> CYCLES = new Topic<>(Topics.CYCLE, CycleEvent.class);

  @Bean
  AggregateStore<Cycle> cycles(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo, "cycles", Cycle.class, CYCLES, cycle -> CycleEvent.of(cycle.id(), cycle.state()))
        .index("status", "startsOn")
        .index("year", "startsOn")
        .index("startsOn");
  }

  /** No other service needs to know: plans and appraisals are opened here. */
  @Bean
  AggregateStore<CycleUnit> cycleUnits(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "cycle-units", CycleUnit.class);
  }
}

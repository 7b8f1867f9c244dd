package id.selaras.evaluation.unit;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.replay.Replayed;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree of units, and the topic that fills it. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

  private static final Topic<UnitEvent> UNITS = new Topic<>(Topics.UNIT, UnitEvent.class);

  @Bean
  UnitDirectory unitDirectory() {
    return new UnitDirectory();
  }

  @Bean
  Replayed<UnitEvent> replayedUnits(UnitDirectory units) {
    return new Replayed<>(
        UNITS,
        (id, unit) -> {
          if (unit != null) {
            units.put(unit.body());
          }
        },
        units::completed);
  }
}

package id.selaras.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock of a service. */
@AutoConfiguration
class ClockAutoConfiguration {

  /**
   * Days and deadlines are those of the place; moments are as fine as the database keeps them, so
   * that an answer, its event and what is read later name the same one.
   */
  @Bean
  @ConditionalOnMissingBean
  Clock selarasClock(@Value("${selaras.time-zone}") ZoneId zone) {
    return Clock.tickMillis(zone);
  }
}

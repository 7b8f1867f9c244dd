package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** What is said of a secured broker under {@code spring.kafka} reaches each client of its own. */
class KafkaSettingsTest {

  private static final Map<String, Object> SECURED =
      Map.of(
          "bootstrap.servers", java.util.List.of("kafka.example:9093"),
          "security.protocol", "SASL_SSL",
          "sasl.mechanism", "SCRAM-SHA-512",
          "sasl.jaas.config", "secret",
          "ssl.truststore.type", "PEM");

  @Test
  void eachClientHasThem() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
        .withPropertyValues(
            "spring.kafka.bootstrap-servers=kafka.example:9093",
            "spring.kafka.security.protocol=SASL_SSL",
            "spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
            "spring.kafka.properties.sasl.jaas.config=secret",
            "spring.kafka.ssl.trust-store-type=PEM")
        .run(
            context -> {
              Map<String, Object> producing =
                  context.getBean(ProducerFactory.class).getConfigurationProperties();
              Map<String, Object> consuming =
                  context.getBean(ConsumerFactory.class).getConfigurationProperties();
              assertThat(RelayAutoConfiguration.producerSettings(producing, "s"))
                  .containsAllEntriesOf(SECURED);
              assertThat(RelayAutoConfiguration.markSettings(consuming, "s"))
                  .containsAllEntriesOf(SECURED)
                  .containsEntry("group.id", "s");
              // Rebuilding, and reading the original of a letter.
              assertThat(OriginalRecords.alone(consuming, "s"))
                  .containsAllEntriesOf(SECURED)
                  .doesNotContainKey("group.id");
            });
  }
}

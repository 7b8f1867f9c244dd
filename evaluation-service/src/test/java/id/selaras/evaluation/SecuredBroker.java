package id.selaras.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** A broker that wants to know who connects, as an operator tells a service of it. */
public final class SecuredBroker {

  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"e\" password=\"p\";";

  private SecuredBroker() {}

  /** What Boot makes of the operator's settings. */
  public static void told(Consumer<ApplicationContext> to) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
        .withPropertyValues(
            "spring.kafka.bootstrap-servers=broker:9093",
            "spring.kafka.security.protocol=SASL_SSL",
            "spring.kafka.properties.sasl.mechanism=PLAIN",
            "spring.kafka.properties.sasl.jaas.config=" + JAAS,
            "spring.kafka.ssl.trust-store-location=file:/etc/selaras/broker.p12",
            "spring.kafka.consumer.group-id=evaluation-service",
            "spring.kafka.consumer.properties.group.instance.id=evaluation-service-1")
        .run(to::accept);
  }

  /** A client with these settings reaches it. */
  public static void isReachedWith(Map<?, ?> settings) {
    assertThat(settings.get("bootstrap.servers").toString()).contains("broker:9093");
    assertThat(settings.get("security.protocol")).isEqualTo("SASL_SSL");
    assertThat(settings.get("sasl.mechanism")).isEqualTo("PLAIN");
    assertThat(settings.get("sasl.jaas.config")).isEqualTo(JAAS);
    assertThat(settings.get("ssl.truststore.location").toString()).endsWith("broker.p12");
  }
}

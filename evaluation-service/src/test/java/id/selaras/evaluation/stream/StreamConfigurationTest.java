package id.selaras.evaluation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.SecuredBroker;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class StreamConfigurationTest {

  @Test
  void everyClientOfTheCountingReachesASecuredBroker() {
    SecuredBroker.told(
        context -> {
          var config =
              new StreamsConfig(
                  StreamConfiguration.settings(
                      context.getBean(KafkaAdmin.class).getConfigurationProperties(),
                      "state",
                      1,
                      "1"));
          var consumer = config.getMainConsumerConfigs("g", "c", 0);
          SecuredBroker.isReachedWith(consumer);
          assertThat(consumer).containsEntry("group.instance.id", "evaluation-streams-1-0");
          SecuredBroker.isReachedWith(config.getRestoreConsumerConfigs("c"));
          SecuredBroker.isReachedWith(config.getProducerConfigs("c"));
          SecuredBroker.isReachedWith(config.getAdminConfigs("c"));
        });
  }
}

package id.selaras.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.SecuredBroker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

class ReplayListenerTest {

  @Test
  void itReachesASecuredBrokerAndBelongsToNoGroup() {
    SecuredBroker.told(
        context -> {
          Map<String, Object> settings =
              new ReplayListener(
                      context.getBean(ConsumerFactory.class).getConfigurationProperties(),
                      List.of(),
                      () -> {})
                  .settings();
          SecuredBroker.isReachedWith(settings);
          assertThat(settings).doesNotContainKeys("group.id", "group.instance.id");
        });
  }
}

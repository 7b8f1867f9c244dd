package id.selaras.evaluation.source;

import id.selaras.platform.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes the topic into which a source's own system writes its rows. Who may write into it is the
 * operator's matter: an access list of the broker.
 */
@Component
class InboxStore {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration KEPT = Duration.ofDays(7);

  private final KafkaAdmin settings;

  InboxStore(KafkaAdmin settings) {
    this.settings = settings;
  }

  /** The topic is there when this completes; also when it was before. */
  Mono<Void> provide(Source source) {
    return source.takesInbox()
        ? Mono.<Void>fromRunnable(() -> create(source.inboxTopic()))
            .subscribeOn(Schedulers.boundedElastic())
        : Mono.empty();
  }

  private void create(String name) {
    Map<String, Object> config = new HashMap<>(settings.getConfigurationProperties());
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    // One partition: rows stay in order whatever their keys, and an offset names a row.
    NewTopic topic =
        new NewTopic(name, Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(KEPT.toMillis())));
    try (Admin admin = Admin.create(config)) {
      admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("broker-away");
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw Problem.unavailable("broker-away");
      }
    } catch (TimeoutException away) {
      throw Problem.unavailable("broker-away");
    }
  }
}

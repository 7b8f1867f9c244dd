package id.selaras.local.broker;

import id.selaras.contracts.TopicCatalogue;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Creates the topics of the catalogue that are not there yet, before anything else starts. */
final class TopicCreator {

  private TopicCreator() {}

  static void createMissing(int port, int partitions)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      admin
          .createTopics(
              TopicCatalogue.load().newTopics(partitions).stream()
                  .filter(topic -> !existing.contains(topic.name()))
                  .toList())
          .all()
          .get();
    }
  }
}

package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import id.selaras.local.launcher.LocalSystem;
import id.selaras.local.year.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** evaluation-service keeps nothing that the topics do not hold. */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SystemApart.NAME)
class RebuildIT {

  private final SystemApart apart = SystemApart.get();

  private String figures() {
    Caller leader = apart.system.api.as("pimpinan");
    return leader
            .get("/api/evaluation/satisfaction?unit=12.71.03&unit=12.71&period=2026-Q3&period=2026")
            .expect(200)
            .body()
            .at("/items")
        + leader.get("/api/evaluation/progress").expect(200).body().at("/items").toString();
  }

  @Test
  void withItsDatabaseAndStateFolderDeletedTheFiguresAreTheSame() throws IOException {
    LocalSystem local = apart.system.local;
    String before = figures();
    assertThat(before).contains(SystemApart.UNIT, "FINAL");
    local.kill("evaluation-service");
    local.kill("evaluation-service-2");
    try (var mongo = MongoClients.create(local.running().mongo())) {
      mongo.getDatabase("evaluation").drop();
    }
    delete(local.data().resolve("state"));
    Stream.of("evaluation-service", "evaluation-service-2").parallel().forEach(local::start);
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(figures()).isEqualTo(before));
    noticedAsLostItSendsAgainAfterARepublication();
  }

  private void noticedAsLostItSendsAgainAfterARepublication() {
    try (var mongo = MongoClients.create(apart.system.local.running().mongo())) {
      var relay = mongo.getDatabase("evaluation").getCollection("relay-lease");
      Document noticed =
          new Document("_id", "batches").append("lost", new Document("$exists", true));
      await().atMost(Duration.ofMinutes(1)).until(() -> relay.countDocuments(noticed) == 1);
      apart
          .system
          .api
          .as("admin")
          .post("/api/operations/evaluation/republications", Map.of())
          .expect(202);
      await().atMost(Duration.ofMinutes(1)).until(() -> relay.countDocuments(noticed) == 0);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

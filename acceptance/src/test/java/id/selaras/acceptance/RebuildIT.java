package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** evaluation-service keeps nothing that the topics do not hold. */
@Order(10)
class RebuildIT {

  private final SharedSystem system = SharedSystem.get();

  private String figures() {
    return system
            .api
            .as("pimpinan")
            .get(
                "/api/evaluation/satisfaction?unit=12.71.UJI&unit=12.71&period=2026-Q3&period=2026&period=2025-02")
            .expect(200)
            .body()
            .at("/items")
        + system
            .api
            .as("pimpinan")
            .get("/api/evaluation/progress")
            .expect(200)
            .body()
            .at("/items")
            .toString();
  }

  @Test
  void withItsDatabaseAndStateFolderDeletedTheFiguresAreTheSame() throws IOException {
    String before = figures();
    assertThat(before).contains("12.71.UJI");
    system.local.kill("evaluation-service");
    system.local.kill("evaluation-service-2");
    try (var mongo = MongoClients.create(system.local.running().mongo())) {
      mongo.getDatabase("evaluation").drop();
    }
    delete(system.local.data().resolve("state"));
    Stream.of("evaluation-service", "evaluation-service-2").parallel().forEach(system.local::start);
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(figures()).isEqualTo(before));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator can do about a running system, through the gateway. */
@Order(8)
class OperationsIT {

  private static final List<String> SERVICES =
      List.of("indicator", "appraisal", "feedback", "evaluation");

  private final SharedSystem system = SharedSystem.get();
  private final Api api = system.api;

  @Test
  void aDeadLetterIsListedByTheServiceThatRefusedItAndStaysOpenWhenItIsRefusedAgain() {
    // Without an envelope no reader can ever apply it; the tests of the topics have sent some.
    for (String service : SERVICES) {
      String letters = "/api/operations/" + service + "/dead-letters";
      api.as("perencana").get(letters).expect(403);
      JsonNode letter =
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> refusedByAListener(letters), found -> found != null);
      String path = letters + "/" + letter.at("/id").asString();
      Answer full = api.as("admin").get(path).expect(200);
      assertThat(full.text("/body")).startsWith("{");
      assertThat(full.text("/listener")).isNotBlank();

      Answer again = api.as("admin").post(path + "/replay", Map.of()).expect(200);

      assertThat(again.text("/status")).isEqualTo("OPEN");
      assertThat(again.body().at("/tries").asLong()).isEqualTo(letter.at("/tries").asLong() + 1);
    }
  }

  private @Nullable JsonNode refusedByAListener(String letters) {
    Answer page = api.as("admin").get(letters + "?status=OPEN&limit=200").expect(200);
    for (JsonNode letter : page.body().at("/items")) {
      if (!letter.at("/listener").asString("").isEmpty()) {
        return letter;
      }
    }
    return null;
  }

  @Test
  void everyCopyIsRebuiltFromItsTopicAndWhatWasLostIsThereAgain() {
    try (var mongo = MongoClients.create(system.local.running().mongo())) {
      for (String service : SERVICES) {
        Map<String, Long> before = copies(service);
        for (String copy : before.keySet()) {
          MongoCollection<Document> documents = mongo.getDatabase(service).getCollection(copy);
          Document lost = documents.findOneAndDelete(new Document());
          Answer accepted =
              api.as("admin")
                  .post("/api/operations/" + service + "/rebuilds", Map.of("copy", copy))
                  .expect(202);
          String job = "/api/operations/" + service + "/jobs/" + accepted.id();
          api.as("perencana").get(job).expect(403);
          JsonNode done =
              await()
                  .atMost(Duration.ofSeconds(60))
                  .until(
                      () -> api.as("admin").get(job).expect(200).body(),
                      found -> !found.at("/status").asString().equals("RUNNING"));
          assertThat(done.at("/status").asString()).as(done.toString()).isEqualTo("DONE");
          assertThat(done.at("/done").asLong()).isEqualTo(done.at("/total").asLong());
          if (lost != null) {
            assertThat(documents.find(new Document("_id", lost.get("_id"))).first())
                .as("%s of %s", copy, service)
                .isEqualTo(lost);
          }
        }
        // Events go on coming in while copies are rebuilt, so there may be more, never less.
        assertThat(copies(service))
            .allSatisfy(
                (copy, n) -> assertThat(n).as(copy).isGreaterThanOrEqualTo(before.get(copy)));
      }
    }
  }

  private Map<String, Long> copies(String service) {
    Map<String, Long> copies = new TreeMap<>();
    api.as("admin")
        .get("/api/operations/" + service + "/copies")
        .expect(200)
        .body()
        .at("/items")
        .forEach(copy -> copies.put(copy.at("/copy").asString(), copy.at("/documents").asLong()));
    assertThat(copies).as(service).isNotEmpty();
    return copies;
  }
}

package id.selaras.feedback.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.feedback.Topics;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class FeedbackIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final String TOPIC = Topics.RESULT_FEEDBACK;
  private static final Topic<AppraisalEvent> APPRAISALS = FeedbackConfiguration.APPRAISALS;
  private static final String EXAMPLES =
      """
      {"items": [
        {"kind": "STRENGTH", "indicatorId": "a", "behaviour": "Berkas selesai lebih cepat",
         "example": "Pada 12 Maret ia menyelesaikan 40 berkas antrean banjir dalam sehari"},
        {"kind": "IMPROVEMENT", "indicatorId": "b", "behaviour": "Rekap terlambat",
         "example": "Rekap bulan Februari baru masuk tanggal 14 sesudah dua kali diingatkan",
         "suggestion": "Isi rekap setiap Jumat"}]}
      """;

  @LocalServerPort private int port;
  @Autowired private ReactiveMongoTemplate mongo;
  private final String id = UUID.randomUUID().toString();
  private WebTestClient employee;
  private WebTestClient appraiser;

  @BeforeEach
  void people() {
    employee = new Api(port).as("pegawai1", "EMPLOYEE");
    appraiser = new Api(port).as("penilai1", "APPRAISER", "EMPLOYEE");
  }

  @Test
  void aFinalResultIsDraftedCompletedAndAnsweredAndEachStepIsToldWithoutText() {
    drafted();

    write(1, EXAMPLES).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    act(appraiser, "completion", 2)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("COMPLETED");
    answer(employee, 3, "Terima kasih, rekap akan saya isi tiap Jumat")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ACKNOWLEDGED")
        .jsonPath("$.answer")
        .isEqualTo("Terima kasih, rekap akan saya isi tiap Jumat");

    var told = OUTSIDE.await(TOPIC, id, 4);
    assertThat(told).hasSize(4);
    for (var record : told) {
      ContractCheck.producer(TOPIC, record.value());
      assertThat(new String(record.value(), StandardCharsets.UTF_8))
          .doesNotContain("berkas", "Rekap", "Terima");
    }
  }

  @Test
  void anAppraisalThatIsNotFinalStartsNothing() {
    send(1, "RATED");
    send(2, "FINAL");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> appraiser.get().uri("/api/feedback/{id}", id).exchange().expectStatus().isOk());
    // One event of version 1: nothing was there before the result was final.
    assertThat(OUTSIDE.await(TOPIC, id, 1)).hasSize(1);
  }

  @Test
  void theSameResultAgainDraftsNothingAndKeepsTheAppraisersWords() {
    drafted();
    write(1, EXAMPLES).expectStatus().isOk();

    send(3, "FINAL");
    String other = UUID.randomUUID().toString();
    send(other, 1, "FINAL");
    awaitCopyOf(3);

    appraiser
        .get()
        .uri("/api/feedback/{id}", id)
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.items[1].suggestion")
        .isEqualTo("Isi rekap setiap Jumat");
  }

  @Test
  void completionNamesEveryItemWithoutAConcreteExample() {
    drafted();

    act(appraiser, "completion", 1)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:example-not-concrete")
        .jsonPath("$.errors.length()")
        .isEqualTo(2)
        .jsonPath("$.errors[1].pointer")
        .isEqualTo("/items/1/example")
        .jsonPath("$.errors[0].message")
        .isEqualTo("Contoh nyata belum diisi.");
  }

  @Test
  void theEmployeeTheAppraiserTheSuperiorAndAuditorsReadAndNobodyElse() {
    drafted();

    for (WebTestClient reader :
        List.of(
            employee,
            appraiser,
            new Api(port).as("kepala-dukcapil", "SUPERIOR", "EMPLOYEE"),
            new Api(port).as("auditor", "AUDITOR"))) {
      reader.get().uri("/api/feedback/{id}", id).exchange().expectStatus().isOk();
      reader
          .get()
          .uri("/api/feedback?appraisal={id}", id)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.items.length()")
          .isEqualTo(1);
    }
    for (WebTestClient stranger :
        List.of(
            new Api(port).as("pegawai2", "EMPLOYEE"),
            new Api(port).as("lurah1", "APPRAISER", "EMPLOYEE"),
            new Api(port).as("perencana", "PLANNER"))) {
      stranger.get().uri("/api/feedback/{id}", id).exchange().expectStatus().isForbidden();
      stranger
          .get()
          .uri("/api/feedback?appraisal={id}", id)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.items")
          .isEmpty();
    }
    new Api(port).anyone().get().uri("/api/feedback").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void onlyTheAppraiserOfThisAppraisalWritesAndOnlyItsEmployeeAnswers() {
    drafted();
    WebTestClient otherAppraiser = new Api(port).as("lurah1", "APPRAISER", "EMPLOYEE");
    WebTestClient auditor = new Api(port).as("auditor", "AUDITOR");

    for (WebTestClient refused : List.of(employee, otherAppraiser, auditor)) {
      write(refused, 1, EXAMPLES).expectStatus().isForbidden();
      act(refused, "completion", 1).expectStatus().isForbidden();
    }
    write(1, EXAMPLES).expectStatus().isOk();
    act(appraiser, "completion", 2).expectStatus().isOk();
    for (WebTestClient refused :
        List.of(appraiser, auditor, new Api(port).as("pegawai2", "EMPLOYEE"))) {
      answer(refused, 3, "Baik").expectStatus().isForbidden();
    }
  }

  @Test
  void aStaleOrMissingIfMatchIsRefused() {
    drafted();

    write(9, EXAMPLES).expectStatus().isEqualTo(412);
    act(appraiser, "completion", 9).expectStatus().isEqualTo(412);
    appraiser
        .put()
        .uri("/api/feedback/{id}/items", id)
        .bodyValue(EXAMPLES)
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    appraiser
        .post()
        .uri("/api/feedback/{id}/completion", id)
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    employee
        .post()
        .uri("/api/feedback/{id}/acknowledgement", id)
        .bodyValue("{\"answer\": \"Baik\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    answer(employee, 9, "Baik").expectStatus().isEqualTo(412);
    answer(employee, 1, "Baik").expectStatus().isEqualTo(409);
  }

  @Test
  void whatIsUnknownIsRefused() {
    drafted();

    write(1, "{\"items\": [{\"kind\": \"STRENGTH\", \"colour\": \"red\"}]}")
        .expectStatus()
        .isBadRequest();
    write(1, "{\"items\": [{\"kind\": \"PRAISE\"}]}").expectStatus().isBadRequest();
    write(
            1,
            "{\"items\": [{\"kind\": \"STRENGTH\", \"behaviour\": \"x\", \"indicatorId\": \"z\"}]}")
        .expectStatus()
        .isEqualTo(422);
    appraiser.get().uri("/api/feedback?colour=red").exchange().expectStatus().isBadRequest();
    appraiser.get().uri("/api/feedback/none").exchange().expectStatus().isNotFound();
  }

  @Test
  void anUnreadableEventGoesToTheDeadLettersAndHoldsNothingUp() {
    String broken = UUID.randomUUID().toString();
    OUTSIDE.send(new ProducerRecord<>(APPRAISALS.name(), broken, new byte[] {'{'}));
    drafted();

    // The reaction and the copy each refuse it for themselves, and each can be given it again.
    assertThat(OUTSIDE.await(Topics.DEAD_LETTER, broken, 2))
        .extracting(
            letter -> new String(letter.headers().lastHeader("selaras-listener").value(), UTF_8))
        .containsExactlyInAnyOrder(
            "feedback-service.feedback-appraisal", "feedback-service.copy-appraisals");
  }

  private void drafted() {
    send(2, "FINAL");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> appraiser.get().uri("/api/feedback/{id}", id).exchange().expectStatus().isOk());
    awaitCopyOf(2);
  }

  /** The copy comes after the reaction; until then nobody can write items. */
  private void awaitCopyOf(long version) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mongo
                    .exists(
                        Query.query(Criteria.where("_id").is(id).and("version").gte(version)),
                        "appraisals")
                    .block(Duration.ofSeconds(10)),
            Boolean.TRUE::equals);
  }

  private void send(long version, String status) {
    send(id, version, status);
  }

  private static void send(String appraisalId, long version, String status) {
    AppraisalEvent appraisal =
        new AppraisalEvent(
            appraisalId,
            "employee",
            "appraiser",
            "unit",
            "cycle",
            status,
            new AppraisalEvent.Scheme(
                new AppraisalEvent.Cuts(new BigDecimal("110"), new BigDecimal("90"))),
            "pegawai1",
            "penilai1",
            "kepala-dukcapil",
            List.of(
                DraftTest.result("a", "115.5", "REPORTED"),
                DraftTest.result("b", null, "NOT_REPORTED")),
            List.of(new AppraisalEvent.Behaviour("LOYAL", new BigDecimal("100"))),
            "GOOD");
    OUTSIDE.send(
        APPRAISALS.record(
            appraisalId, version, "appraisal.changed", "appraisal-service", appraisal));
  }

  private WebTestClient.ResponseSpec write(long version, String items) {
    return write(appraiser, version, items);
  }

  private WebTestClient.ResponseSpec write(WebTestClient who, long version, String items) {
    return who.put()
        .uri("/api/feedback/{id}/items", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(items)
        .exchange();
  }

  private WebTestClient.ResponseSpec act(WebTestClient who, String action, long version) {
    return who.post()
        .uri("/api/feedback/{id}/" + action, id)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  private WebTestClient.ResponseSpec answer(WebTestClient who, long version, String words) {
    return who.post()
        .uri("/api/feedback/{id}/acknowledgement", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue("{\"answer\": \"%s\"}".formatted(words))
        .exchange();
  }
}

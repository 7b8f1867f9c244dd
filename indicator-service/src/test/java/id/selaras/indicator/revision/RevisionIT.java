package id.selaras.indicator.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.Outside;
import id.selaras.indicator.Api;
import id.selaras.indicator.BackedService;
import id.selaras.indicator.KeptNeed;
import id.selaras.indicator.catalogue.Cause;
import id.selaras.platform.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BackedService.class)
class RevisionIT {

  private static final Outside OUTSIDE = new Outside(Backing.start().bootstrapServers());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REVISIONS = "selaras.indicator.revision.v1";
  private static final String RECOMMENDATIONS = "selaras.evaluation.recommendation.v1";
  private static final String PROPOSALS = "selaras.feedback.proposal.v1";
  private static final String REASON = "Target terlalu mudah dicapai";

  @LocalServerPort private int port;
  @Autowired private RevisionStore store;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private WebTestClient planner;
  private WebTestClient employee;

  @BeforeEach
  void people() {
    planner = new Api(port).as("perencana", "PLANNER");
    employee = new Api(port).as("pegawai1", "EMPLOYEE");
  }

  @Test
  void aRecommendationOpensADraftWhosePublicationIsToldAndTracedBothWays() {
    String indicator = published("A-" + run);
    String revision = recommended("r1-" + run, indicator, "RESCALE_TARGET");
    recommended("r1-" + run, indicator, "RESCALE_TARGET");

    JsonNode decided =
        body(
            decide(revision, 1, Map.of("decision", "ACCEPTED", "reason", REASON))
                .expectStatus()
                .isOk());
    assertThat(decided.at("/result/indicatorId").asString()).isEqualTo(indicator);
    assertThat(decided.at("/result/version").asInt()).isEqualTo(2);
    assertThat(decided.at("/result/status").asString()).isEqualTo("DRAFT");
    assertThat(decided.at("/target/title").asString()).isEqualTo("Berkas selesai tepat waktu");
    decide(
            revision,
            decided.path("version").asLong(),
            Map.of("decision", "REJECTED", "reason", REASON))
        .expectStatus()
        .isEqualTo(409);
    JsonNode draft = body(planner.get().uri("/api/indicators/{id}", indicator).exchange());
    assertThat(draft.path("causes").toString()).isEqualTo("[\"recommendation:r1-" + run + "\"]");
    publish(indicator, draft.path("version").asLong());

    await()
        .untilAsserted(
            () ->
                assertThat(revision(revision).at("/result/status").asString())
                    .isEqualTo("PUBLISHED"));
    var told = OUTSIDE.await(REVISIONS, revision, 3);
    told.forEach(record -> ContractCheck.producer(REVISIONS, record.value()));
    assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8)).contains("PUBLISHED");
    JsonNode trace =
        body(
            employee
                .get()
                .uri("/api/indicators/{id}/trace", indicator)
                .exchange()
                .expectStatus()
                .isOk());
    assertThat(trace.at("/versions/0/causes/0/kind").asString()).isEqualTo("NEED");
    assertThat(trace.at("/versions/0/causes/0/title").asString()).isEqualTo("Aspek PUBLIC_SERVICE");
    assertThat(trace.at("/versions/0/causes/0/decision").asString()).isEqualTo("KEPT");
    assertThat(trace.at("/versions/1/causes/0/kind").asString()).isEqualTo("RECOMMENDATION");
    assertThat(trace.at("/versions/1/causes/0/reason").asString()).isEqualTo(REASON);
    assertThat(trace.at("/versions/1/publishedAt").asString()).isNotEmpty();
    employee
        .get()
        .uri("/api/indicators?cause=recommendation:r1-" + run)
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(indicator)
        .jsonPath("$.items[0].indicatorVersion")
        .isEqualTo(2);
  }

  @Test
  void aProposalWithoutATargetStartsAnIndicatorAndItsSupportIsFollowed() {
    String proposal = "p1-" + run;
    propose(proposal, 1, 1, "OPEN");
    String revision = inInbox(Cause.Kind.PROPOSAL, proposal);
    propose(proposal, 2, 7, "OPEN");
    await()
        .untilAsserted(() -> assertThat(revision(revision).path("supports").asLong()).isEqualTo(7));
    assertThat(revision(revision).path("version").asLong()).isEqualTo(1);

    decide(revision, 1, Map.of("decision", "ACCEPTED", "reason", REASON))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/newIndicator");
    published("B-" + run);
    decide(revision, 1, accepted("B-" + run))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("indicator-code-taken");
    JsonNode decided = body(decide(revision, 1, accepted("C-" + run)).expectStatus().isOk());
    String indicator = decided.at("/result/indicatorId").asString();

    planner
        .get()
        .uri("/api/indicators/{id}", indicator)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("C-" + run)
        .jsonPath("$.causes[0]")
        .isEqualTo("proposal:" + proposal);
  }

  @Test
  void whatIsTakenBackLeavesTheInbox() {
    String proposal = "p2-" + run;
    propose(proposal, 1, 0, "OPEN");
    String revision = inInbox(Cause.Kind.PROPOSAL, proposal);
    propose(proposal, 2, 0, "WITHDRAWN");
    await()
        .untilAsserted(
            () -> assertThat(revision(revision).path("status").asString()).isEqualTo("WITHDRAWN"));

    decide(revision, 2, accepted("D-" + run)).expectStatus().isEqualTo(409);
    assertThat(OUTSIDE.read(REVISIONS, revision)).isEmpty();
  }

  @Test
  void aRetiredVersionStaysForWhatIsBoundToItAndIsTold() {
    String indicator = published("E-" + run);
    String revision = recommended("r2-" + run, indicator, "RETIRE");

    JsonNode decided =
        body(
            decide(revision, 1, Map.of("decision", "ACCEPTED", "reason", REASON))
                .expectStatus()
                .isOk());
    assertThat(decided.at("/result/status").asString()).isEqualTo("RETIRED");
    employee
        .get()
        .uri("/api/indicators/{id}/versions/1", indicator)
        .exchange()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("RETIRED")
        .jsonPath("$.retirement.reason")
        .isEqualTo(REASON);
    var told = OUTSIDE.await("selaras.indicator.indicator-version.v1", indicator + ":1", 2);
    assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8)).contains("RETIRED");
    String other = published("F-" + run);
    Map<String, Object> why = Map.of("reason", "Sumber data dihentikan");
    act(employee, "/api/indicators/" + other + "/retirement", 2, why).expectStatus().isForbidden();
    act(planner, "/api/indicators/" + other + "/retirement", 2, why)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"3\"");
    act(planner, "/api/indicators/" + other + "/retirement", 3, why).expectStatus().isEqualTo(409);
  }

  @Test
  void whatIsPostponedComesBackOnItsDayAndMayBeDecidedThen() {
    String indicator = published("G-" + run);
    String revision = recommended("r3-" + run, indicator, "REWORD");
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);

    decide(revision, 1, postponed(tomorrow.minusDays(1))).expectStatus().isEqualTo(422);
    decide(revision, 1, postponed(tomorrow)).expectStatus().isOk();
    assertThat(listed("POSTPONED", revision)).isTrue();
    assertThat(listed("OPEN", revision)).isFalse();
    OUTSIDE
        .await(REVISIONS, revision, 1)
        .forEach(record -> ContractCheck.producer(REVISIONS, record.value()));
    decide(revision, 2, Map.of("decision", "REJECTED", "reason", "Data belum cukup panjang"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.result")
        .doesNotExist();
  }

  @Test
  void decisionsAtOnceGiveOneDecisionAndItsRepetitionOneDraft() {
    String indicator = published("H-" + run);
    String first = recommended("r4-" + run, indicator, "REWORD");
    String second = recommended("r5-" + run, indicator, "RESCALE_TARGET");
    List<Integer> answers =
        Flux.fromStream(IntStream.range(0, 8).boxed())
            .flatMap(
                i ->
                    Mono.fromCallable(
                            () ->
                                decide(first, 1, Map.of("decision", "ACCEPTED", "reason", REASON))
                                    .returnResult(Void.class)
                                    .getStatus()
                                    .value())
                        .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block(Duration.ofSeconds(60));
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    decide(second, 1, Map.of("decision", "ACCEPTED", "reason", REASON)).expectStatus().isOk();

    Flux.range(0, 16)
        .flatMap(
            i -> store.carryOut(i % 2 == 0 ? first : second).subscribeOn(Schedulers.parallel()))
        .blockLast(Duration.ofSeconds(60));
    // Both decisions are served by the one draft that is open.
    JsonNode draft = body(planner.get().uri("/api/indicators/{id}", indicator).exchange());
    assertThat(draft.path("indicatorVersion").asInt()).isEqualTo(2);
    assertThat(draft.path("causes").size()).isEqualTo(2);
  }

  @Test
  void theInboxIsNotForEveryone() {
    employee.get().uri("/api/revisions").exchange().expectStatus().isForbidden();
    WebTestClient evaluator = new Api(port).as("evaluator", "EVALUATOR");
    evaluator.get().uri("/api/revisions?cause=PROPOSAL").exchange().expectStatus().isOk();
    evaluator.get().uri("/api/revisions?cause=LOST").exchange().expectStatus().isBadRequest();
    act(evaluator, "/api/revisions/none/decision", 1, Map.of()).expectStatus().isForbidden();
    planner.get().uri("/api/revisions/none").exchange().expectStatus().isNotFound();
  }

  private static Map<String, Object> accepted(String code) {
    return Map.of(
        "decision",
        "ACCEPTED",
        "reason",
        REASON,
        "newIndicator",
        Map.of("code", code, "title", "Baru"));
  }

  private static Map<String, Object> postponed(LocalDate until) {
    return Map.of(
        "decision",
        "POSTPONED",
        "reason",
        "Menunggu triwulan berikut",
        "postponedUntil",
        until.toString());
  }

  private boolean listed(String status, String revision) {
    return body(planner.get().uri("/api/revisions?limit=200&status=" + status).exchange())
        .path("items")
        .findValuesAsString("id")
        .contains(revision);
  }

  /** A published indicator of its own. */
  private String published(String code) {
    Map<String, Object> definition = new HashMap<>();
    definition.put("code", code);
    definition.put("title", "Berkas selesai tepat waktu");
    definition.put("aspectCode", "PUBLIC_SERVICE");
    definition.put("measure", "TIME");
    definition.put("unit", "persen berkas");
    definition.put("direction", "HIGHER");
    definition.put("target", Map.of("value", 90));
    definition.put("dataSource", "SIAK");
    definition.put("period", "QUARTERLY");
    definition.put("evidenceRule", "Rekap SIAK yang ditandatangani");
    definition.put("aggregation", "MEAN");
    definition.put("needId", KeptNeed.of(new Api(port), "PUBLIC_SERVICE"));
    String id =
        body(planner.post().uri("/api/indicators").bodyValue(definition).exchange())
            .path("id")
            .asString();
    publish(id, 1);
    return id;
  }

  private void publish(String indicator, long version) {
    act(planner, "/api/indicators/" + indicator + "/publication", version, Map.of())
        .expectStatus()
        .isOk();
  }

  /** The inbox's id of a recommendation that has arrived. */
  private String recommended(String id, String indicator, String action) {
    send(
        RECOMMENDATIONS,
        id,
        1,
        """
        {"recommendationId": "%s", "suggestedAction": "%s", "raisedAt": "2026-11-24T02:00:00Z",
         "target": {"kind": "INDICATOR", "indicatorId": "%s", "version": 1},
         "reasons": [{"code": "CEILING", "value": 0.86, "threshold": 0.8}],
         "evidence": {"kind": "INDICATOR_QUALITY", "n": 12}}
        """
            .formatted(id, action, indicator));
    return inInbox(Cause.Kind.RECOMMENDATION, id);
  }

  private void propose(String id, long version, int supports, String status) {
    send(
        PROPOSALS,
        id,
        version,
        """
        {"proposalId": "%s", "subject": "INDICATOR", "title": "Ukur waktu tunggu", "text": "Warga lama antre",
         "status": "%s", "supports": %d, "submittedAt": "2026-11-24T02:00:00Z", "dueOn": "2026-12-08",
         "escalated": false}
        """
            .formatted(id, status, supports));
  }

  private String inInbox(Cause.Kind kind, String cause) {
    String id = Revision.idOf(new Cause(kind, cause));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> planner.get().uri("/api/revisions/{id}", id).exchange().expectStatus().isOk());
    return id;
  }

  private JsonNode revision(String id) {
    return body(planner.get().uri("/api/revisions/{id}", id).exchange());
  }

  private WebTestClient.ResponseSpec decide(String id, long version, Map<String, Object> decision) {
    return act(planner, "/api/revisions/" + id + "/decision", version, decision);
  }

  private static WebTestClient.ResponseSpec act(
      WebTestClient who, String path, long version, Map<String, Object> body) {
    return who.post()
        .uri(path)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body)
        .exchange();
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  private static void send(String topic, String key, long version, String text) {
    ContractCheck.producer(topic, text.getBytes(StandardCharsets.UTF_8));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Backing.start().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(
          new Topic<>(topic, JsonNode.class)
              .record(key, version, "Told", "/test", JSON.readTree(text)));
    }
  }
}

package id.selaras.indicator.revision;

import static id.selaras.indicator.revision.Inbox.REASON;
import static id.selaras.indicator.revision.Inbox.REVISIONS;
import static id.selaras.indicator.revision.Inbox.accepted;
import static id.selaras.indicator.revision.Inbox.act;
import static id.selaras.indicator.revision.Inbox.body;
import static id.selaras.indicator.revision.Inbox.postponed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.Cause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@RunningService
class RevisionIT {

  private static final Outside OUTSIDE = Outside.here();

  @LocalServerPort private int port;
  @Autowired private RevisionService store;
  private Inbox inbox;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private WebTestClient planner;
  private WebTestClient employee;

  @BeforeEach
  void people() {
    inbox = new Inbox(port);
    planner = new Api(port).as("perencana", "PLANNER");
    employee = new Api(port).as("pegawai1", "EMPLOYEE");
  }

  @Test
  void aRecommendationOpensADraftWhosePublicationIsToldAndTracedBothWays() {
    String indicator = inbox.published("A-" + run);
    String revision = inbox.recommended("r1-" + run, indicator, "RESCALE_TARGET");
    inbox.recommended("r1-" + run, indicator, "RESCALE_TARGET");

    JsonNode decided = body(inbox.decide(revision, 1, accepted()).expectStatus().isOk());
    assertThat(decided.at("/result/indicatorId").asString()).isEqualTo(indicator);
    assertThat(decided.at("/result/version").asInt()).isEqualTo(2);
    assertThat(decided.at("/result/status").asString()).isEqualTo("DRAFT");
    assertThat(decided.at("/target/title").asString()).isEqualTo("Berkas selesai tepat waktu");
    inbox
        .decide(
            revision,
            decided.path("version").asLong(),
            Map.of("decision", "REJECTED", "reason", REASON))
        .expectStatus()
        .isEqualTo(409);
    JsonNode draft = body(planner.get().uri("/api/indicators/{id}", indicator).exchange());
    assertThat(draft.path("causes").toString()).isEqualTo("[\"recommendation:r1-" + run + "\"]");
    inbox.publish(indicator, draft.path("version").asLong());

    await()
        .untilAsserted(
            () ->
                assertThat(inbox.revision(revision).at("/result/status").asString())
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
    inbox.propose(proposal, 1, 1, "OPEN");
    String revision = inbox.inInbox(Cause.Kind.PROPOSAL, proposal);
    inbox.propose(proposal, 2, 7, "OPEN");
    await()
        .untilAsserted(
            () -> assertThat(inbox.revision(revision).path("supports").asLong()).isEqualTo(7));
    assertThat(inbox.revision(revision).path("version").asLong()).isEqualTo(1);

    inbox
        .decide(revision, 1, accepted())
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/newIndicator");
    inbox.published("B-" + run);
    inbox
        .decide(revision, 1, accepted("B-" + run))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("indicator-code-taken");
    JsonNode decided = body(inbox.decide(revision, 1, accepted("C-" + run)).expectStatus().isOk());
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
    inbox.propose(proposal, 1, 0, "OPEN");
    String revision = inbox.inInbox(Cause.Kind.PROPOSAL, proposal);
    inbox.propose(proposal, 2, 0, "WITHDRAWN");
    await()
        .untilAsserted(
            () ->
                assertThat(inbox.revision(revision).path("status").asString())
                    .isEqualTo("WITHDRAWN"));

    inbox.decide(revision, 2, accepted("D-" + run)).expectStatus().isEqualTo(409);
    assertThat(OUTSIDE.read(REVISIONS, revision)).isEmpty();
  }

  @Test
  void aRetiredVersionStaysForWhatIsBoundToItAndIsTold() {
    String indicator = inbox.published("E-" + run);
    String revision = inbox.recommended("r2-" + run, indicator, "RETIRE");

    JsonNode decided = body(inbox.decide(revision, 1, accepted()).expectStatus().isOk());
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
    var told = OUTSIDE.await(Topics.INDICATOR_VERSION, indicator + ":1", 2);
    assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8)).contains("RETIRED");
    String other = inbox.published("F-" + run);
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
    String indicator = inbox.published("G-" + run);
    String revision = inbox.recommended("r3-" + run, indicator, "REWORD");
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);

    inbox.decide(revision, 1, postponed(tomorrow.minusDays(1))).expectStatus().isEqualTo(422);
    inbox.decide(revision, 1, postponed(tomorrow)).expectStatus().isOk();
    assertThat(inbox.listed("POSTPONED", revision)).isTrue();
    assertThat(inbox.listed("OPEN", revision)).isFalse();
    OUTSIDE
        .await(REVISIONS, revision, 1)
        .forEach(record -> ContractCheck.producer(REVISIONS, record.value()));
    inbox
        .decide(revision, 2, Map.of("decision", "REJECTED", "reason", "Data belum cukup panjang"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.result")
        .doesNotExist();
  }

  @Test
  void decisionsAtOnceGiveOneDecisionAndItsRepetitionOneDraft() {
    String indicator = inbox.published("H-" + run);
    String first = inbox.recommended("r4-" + run, indicator, "REWORD");
    String second = inbox.recommended("r5-" + run, indicator, "RESCALE_TARGET");
    List<Integer> answers =
        Flux.fromStream(IntStream.range(0, 8).boxed())
            .flatMap(
                i ->
                    Mono.fromCallable(
                            () ->
                                inbox
                                    .decide(first, 1, accepted())
                                    .returnResult(Void.class)
                                    .getStatus()
                                    .value())
                        .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block(Duration.ofSeconds(60));
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    inbox.decide(second, 1, accepted()).expectStatus().isOk();

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
}

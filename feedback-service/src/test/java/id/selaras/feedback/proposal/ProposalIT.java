package id.selaras.feedback.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.feedback.Topics;
import id.selaras.platform.Ids;
import id.selaras.platform.ReadCopy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@RunningService
class ProposalIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final String TOPIC = Topics.PROPOSAL;
  private static final String METHOD =
      """
      {"subject": "METHOD", "title": "Nilai dua kali setahun",
       "text": "Penilaian tengah tahun membantu kami memperbaiki diri lebih awal"}
      """;

  @LocalServerPort private int port;
  @Autowired private ReactiveMongoTemplate mongo;
  @Autowired private ProposalService service;
  @Autowired private StaffService staff;
  @Autowired private ReadCopy<IndicatorEvent> indicators;
  @Autowired private ProposalRules rules;
  private WebTestClient proposer;
  private WebTestClient colleague;
  private WebTestClient planner;

  @BeforeEach
  void staff() {
    proposer = new Api(port).as("pengusul", "EMPLOYEE");
    colleague = new Api(port).as("rekan", "EMPLOYEE");
    planner = new Api(port).as("perencana", "PLANNER");
    employed("pengusul", "ACTIVE");
    employed("rekan", "ACTIVE");
    employed("pensiun", "INACTIVE");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mongo
                    .count(new org.springframework.data.mongodb.core.query.Query(), "employees")
                    .block(),
            count -> count != null && count >= 3);
  }

  @Test
  void aProposalIsSupportedAnsweredAndToldWithoutItsPeople() {
    String id = submitted(METHOD);

    support(colleague, id)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.supports")
        .isEqualTo(1)
        .jsonPath("$.supportedByMe")
        .isEqualTo(true)
        .jsonPath("$.mine")
        .isEqualTo(false);
    support(colleague, id).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    answer(planner, id, 2, "{\"decision\": \"ACCEPTED\", \"text\": \"Dicoba tahun depan\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ACCEPTED");
    proposer
        .get()
        .uri("/api/feedback/proposals/{id}", id)
        .exchange()
        .expectBody()
        .jsonPath("$.mine")
        .isEqualTo(true)
        .jsonPath("$.answer.text")
        .isEqualTo("Dicoba tahun depan");

    for (var record : OUTSIDE.await(TOPIC, id, 3)) {
      ContractCheck.producer(TOPIC, record.value());
      assertThat(new String(record.value(), StandardCharsets.UTF_8))
          .doesNotContain("pengusul", "rekan", "perencana", employee("pengusul"));
    }
  }

  @Test
  void nobodyElseLearnsWhoProposed() {
    String id = submitted(METHOD);

    for (WebTestClient reader :
        List.of(colleague, planner, new Api(port).as("auditor", "AUDITOR"))) {
      for (String path : List.of("/api/feedback/proposals/" + id, "/api/feedback/proposals")) {
        assertThat(body(reader.get().uri(path).exchange()))
            .contains(id)
            .doesNotContain("pengusul", employee("pengusul"));
      }
    }
    assertThat(body(proposer.get().uri("/api/feedback/proposals?mine=true").exchange()))
        .contains(id);
    assertThat(body(colleague.get().uri("/api/feedback/proposals?mine=true").exchange()))
        .doesNotContain(id);
  }

  @Test
  void oneSupportEachIsExactWhileTwoInstancesAreAskedAtOnce() {
    String id = submitted(METHOD);
    ProposalService other = otherInstance();

    Flux.range(0, 60)
        .flatMap(
            n ->
                (n % 2 == 0 ? service : other)
                    .update(id, p -> p.supportedBy("s" + n / 3), "proposal.supported"),
            10)
        .blockLast(Duration.ofSeconds(60));

    proposer
        .get()
        .uri("/api/feedback/proposals/{id}", id)
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"21\"")
        .expectBody()
        .jsonPath("$.supports")
        .isEqualTo(20);
  }

  @Test
  void aPassedDeadlineIsEscalatedOnceWhicheverInstanceSeesIt() {
    String id = submitted(METHOD);
    LocalDate late = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(rules.answerDays() + 1L);
    ProposalService other = otherInstance();

    Flux.merge(
            service.escalate(late.minusDays(1)).then(service.escalate(late)), other.escalate(late))
        .then(other.escalate(late))
        .block(Duration.ofSeconds(30));
    String newer = submitted(METHOD);

    // Version 2: one submission, one escalation. Leaders see it before what is newer.
    planner
        .get()
        .uri("/api/feedback/proposals/{id}", id)
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.escalated")
        .isEqualTo(true);
    assertThat(body(planner.get().uri("/api/feedback/proposals").exchange()))
        .containsSubsequence(id, newer);
    assertThat(body(colleague.get().uri("/api/feedback/proposals").exchange()))
        .containsSubsequence(newer, id);
    assertThat(body(colleague.get().uri("/api/feedback/proposals?escalated=true").exchange()))
        .contains(id)
        .doesNotContain(newer);
  }

  @Test
  void aDecisionAmongTheRevisionsComesBackAsAnswerAndAdoptionHoweverOftenItIsTold() {
    String indicator = UUID.randomUUID().toString();
    var about = new IndicatorEvent(indicator, 1, "Waktu tunggu", "PUBLISHED");
    OUTSIDE.send(
        ProposalConfiguration.INDICATORS.record(
            indicator + ":1", 1, "indicator-version.published", "indicator-service", about));
    String request =
        """
        {"subject": "INDICATOR", "target": {"indicatorId": "%s", "version": 1},
         "title": "Target terlalu mudah", "text": "Hampir semua pegawai mencapai batas atas"}
        """
            .formatted(indicator);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> submit(proposer, request).expectStatus().isCreated());
    String id =
        JsonPath.read(
            body(proposer.get().uri("/api/feedback/proposals?indicator=" + indicator).exchange()),
            "$.items[0].id");
    answer(planner, id, 1, "{\"decision\": \"DECLINED\", \"text\": \"Tidak\"}")
        .expectStatus()
        .isEqualTo(409);

    decide(id, 1, null);
    decide(id, 2, new RevisionEvent.Result(indicator, 2, "DRAFT"));
    decide(id, 3, new RevisionEvent.Result(indicator, 2, "PUBLISHED"));
    decide(id, 1, null);
    decide(id, 3, new RevisionEvent.Result(indicator, 2, "PUBLISHED"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                proposer
                    .get()
                    .uri("/api/feedback/proposals/{id}", id)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("ADOPTED")
                    .jsonPath("$.answer.text")
                    .isEqualTo("Ambang dinaikkan")
                    .jsonPath("$.adoptedIn.version")
                    .isEqualTo(2));
    assertThat(OUTSIDE.await(TOPIC, id, 4)).hasSize(4);
  }

  @Test
  void rightsAreCheckedForEachRole() {
    String id = submitted(METHOD);
    WebTestClient retired = new Api(port).as("pensiun", "EMPLOYEE");
    WebTestClient stranger = new Api(port).as("tak-dikenal", "EMPLOYEE");
    WebTestClient auditor = new Api(port).as("auditor", "AUDITOR");

    support(proposer, id).expectStatus().isForbidden();
    for (WebTestClient refused : List.of(planner, auditor, retired)) {
      submit(refused, METHOD).expectStatus().isForbidden();
      support(refused, id).expectStatus().isForbidden();
    }
    submit(stranger, METHOD).expectStatus().isEqualTo(409);
    String yes = "{\"decision\": \"ACCEPTED\", \"text\": \"Baik\"}";
    for (WebTestClient refused : List.of(proposer, colleague, auditor)) {
      answer(refused, id, 1, yes).expectStatus().isForbidden();
    }
    withdraw(colleague, id, 1).expectStatus().isForbidden();
    withdraw(planner, id, 1).expectStatus().isForbidden();
    answer(planner, id, 7, yes).expectStatus().isEqualTo(412);
    withdraw(proposer, id, 1)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("WITHDRAWN");
    support(colleague, id).expectStatus().isEqualTo(409);
    answer(planner, id, 2, yes).expectStatus().isEqualTo(409);
    new Api(port)
        .anyone()
        .get()
        .uri("/api/feedback/proposals")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void aSupportTakenBackIsGoneAndWhatIsWrongIsNamed() {
    String id = submitted(METHOD);
    support(colleague, id).expectStatus().isOk();

    for (int again = 0; again < 2; again++) {
      colleague
          .delete()
          .uri("/api/feedback/proposals/{id}/support", id)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("ETag", "\"3\"")
          .expectBody()
          .jsonPath("$.supports")
          .isEqualTo(0);
    }
    submit(proposer, "{\"subject\": \"METHOD\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
    submit(proposer, "{\"subject\": \"WEATHER\"}").expectStatus().isBadRequest();
    support(colleague, "none").expectStatus().isNotFound();
  }

  private String submitted(String request) {
    return JsonPath.read(body(submit(proposer, request)), "$.id");
  }

  private static String body(WebTestClient.ResponseSpec response) {
    String body = response.expectBody(String.class).returnResult().getResponseBody();
    return body == null ? "" : body;
  }

  private static WebTestClient.ResponseSpec submit(WebTestClient who, String request) {
    return who.post().uri("/api/feedback/proposals").bodyValue(request).exchange();
  }

  private static WebTestClient.ResponseSpec support(WebTestClient who, String id) {
    return who.put().uri("/api/feedback/proposals/{id}/support", id).exchange();
  }

  private static WebTestClient.ResponseSpec answer(
      WebTestClient who, String id, long version, String answer) {
    return who.post()
        .uri("/api/feedback/proposals/{id}/answer", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(answer)
        .exchange();
  }

  private static WebTestClient.ResponseSpec withdraw(WebTestClient who, String id, long version) {
    return who.post()
        .uri("/api/feedback/proposals/{id}/withdrawal", id)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  private static void decide(String id, long version, RevisionEvent.@Nullable Result result) {
    var revision =
        new RevisionEvent(
            "revision-" + id,
            new RevisionEvent.Cause("PROPOSAL", id),
            result == null ? "POSTPONED" : "ACCEPTED",
            result == null ? "Menunggu data" : "Ambang dinaikkan",
            Instant.parse("2026-11-01T00:00:00Z"),
            null,
            result);
    OUTSIDE.send(
        ProposalConfiguration.REVISIONS.record(
            revision.revisionId(), version, "revision.decided", "indicator-service", revision));
  }

  private static String employee(String account) {
    return Ids.derived("employee", account);
  }

  private static void employed(String account, String status) {
    var event = new EmployeeEvent(employee(account), account, status);
    OUTSIDE.send(
        ProposalConfiguration.EMPLOYEES.record(
            event.employeeId(), 1, "employee.changed", "appraisal-service", event));
  }

  private ProposalService otherInstance() {
    return new ProposalService(
        new ProposalConfiguration().proposals(mongo), staff, indicators, rules, clock());
  }

  private Clock clock() {
    return Clock.system(rules.zone());
  }
}

package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.AppraisalService;
import id.selaras.indicator.Topics;
import id.selaras.indicator.instrument.InstrumentDefinition;
import id.selaras.indicator.instrument.InstrumentVersion;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final String CAMPAIGNS = Topics.CAMPAIGN;
  private static final String ACKNOWLEDGEMENTS = Topics.ACKNOWLEDGEMENT;

  @LocalServerPort private int port;
  @Autowired private OrganisationStore organisation;

  @Autowired
  @Qualifier("instrumentVersions")
  private AggregateStore<InstrumentVersion> instruments;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String wave = "w-" + run;
  private final String loket = "loket-" + run;
  private final String arsip = "arsip-" + run;
  private final String instrument = "i-" + run;
  private WebTestClient planner;
  private String campaignOfTheDoors;

  /**
   * A wave of two pilots, five people at the counter and one in the archive: told once, since each
   * test has a campaign of its own and no test changes the organisation.
   */
  @BeforeAll
  void organisation() {
    planner = new Api(port).as("perencana", "PLANNER");
    AppraisalService appraisal = new AppraisalService();
    appraisal.unit(loket).unit(arsip).wave(wave, "control", loket, arsip);
    IntStream.range(0, 5).forEach(i -> appraisal.employee(person(i), loket));
    appraisal.employee(archivist(), arsip).employee(outsider(), "control");
    instruments
        .create(
            instrument + ":1",
            new InstrumentVersion(
                instrument,
                1,
                0,
                VersionStatus.PUBLISHED,
                new InstrumentDefinition("I" + run, "Instrumen", null, List.of())),
            "instrument-version.published")
        .block();
    await().until(() -> organisation.findWave(wave).hasElement().block());
    await()
        .until(
            () ->
                Long.valueOf(7)
                    .equals(
                        organisation
                            .activeIn(List.of(loket, arsip, "control"))
                            .filter(e -> e.employeeId().endsWith(run))
                            .count()
                            .block()));
    await().until(() -> organisation.units(List.of(loket, arsip)).block().size() == 2);
    campaignOfTheDoors = announce();
  }

  @Test
  void fromTheAnnouncementToTheCoverageThatIsTold() {
    String id = announce();
    for (int i = 0; i < 4; i++) {
      pass(id, person(i));
      assertThat(status(accept(id, person(i), "{\"answer\": \"AGREE\"}"))).isEqualTo(200);
    }
    coverage(id)
        .jsonPath("$.units[1].reached")
        .isEqualTo(true)
        .jsonPath("$.units[1].acceptance")
        .doesNotExist();
    pass(id, person(4));
    accept(id, person(4), "{\"answer\": \"DOUBT\", \"reason\": \"Beban kerja bertambah\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.mine.status")
        .isEqualTo("ANSWERED");
    pass(id, archivist());
    assertThat(
            status(
                accept(
                    id,
                    archivist(),
                    "{\"answer\": \"DISAGREE\", \"reason\": \"Arsip dilupakan\"}")))
        .isEqualTo(200);

    coverage(id)
        .jsonPath("$.requiredCoverage")
        .isEqualTo(0.8)
        .jsonPath("$.units[0].unitCode")
        .isEqualTo(arsip)
        .jsonPath("$.units[0].coverage")
        .isEqualTo(1)
        .jsonPath("$.units[0].acceptance")
        .doesNotExist()
        .jsonPath("$.units[1].employees")
        .isEqualTo(5)
        .jsonPath("$.units[1].answered")
        .isEqualTo(5)
        .jsonPath("$.units[1].acceptance.agree")
        .isEqualTo(4)
        .jsonPath("$.units[1].acceptance.doubt")
        .isEqualTo(1);
    String reasons = text(planner.get().uri("/api/campaigns/{id}/reasons", id));
    assertThat(reasons)
        .contains("Beban kerja bertambah", "\"withheldUnits\":1")
        .doesNotContain("Arsip", "orang-", "Nama");

    String key = id + ":" + person(4);
    var told = OUTSIDE.await(ACKNOWLEDGEMENTS, key, 3);
    assertThat(told).hasSize(3);
    told.forEach(record -> ContractCheck.producer(ACKNOWLEDGEMENTS, record.value()));
    assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8))
        .contains("ANSWERED", "DOUBT")
        .doesNotContain("Beban");
  }

  @Test
  void aStepOutOfOrderIsRefusedAndAStepTwiceIsOne() {
    String id = announce();
    WebTestClient me = employee(person(0));

    assertThat(status(attempt(me, id, null, "[1, 0]"))).isEqualTo(409);
    assertThat(status(accept(id, person(0), "{\"answer\": \"AGREE\"}"))).isEqualTo(409);
    assertThat(status(read(me, id))).isEqualTo(200);
    read(me, id).expectStatus().isOk().expectBody().jsonPath("$.mine.status").isEqualTo("READ");
    assertThat(status(accept(id, person(0), "{\"answer\": \"AGREE\"}"))).isEqualTo(409);
    assertThat(status(attempt(me, id, null, "[1]"))).isEqualTo(422);
    attempt(me, id, null, "[0, 0]")
        .expectStatus()
        .isOk()
        .expectBody()
        .json("{\"score\": 0.5, \"passed\": false, \"attempts\": 1, \"wrong\": [1]}");
    assertThat(status(attempt(me, id, null, "[1, 0]"))).isEqualTo(200);
    assertThat(status(accept(id, person(0), "{\"answer\": \"DOUBT\"}"))).isEqualTo(422);
    assertThat(status(accept(id, person(0), "{\"answer\": \"AGREE\"}"))).isEqualTo(200);
    assertThat(status(accept(id, person(0), "{\"answer\": \"AGREE\"}"))).isEqualTo(200);

    var told = OUTSIDE.await(ACKNOWLEDGEMENTS, id + ":" + person(0), 4);
    assertThat(told).hasSize(4);
  }

  @Test
  void attemptsSentAtOnceAreAllCountedAndTheSameRequestOnce() throws Exception {
    String id = announce();
    WebTestClient me = employee(person(1));
    assertThat(status(read(me, id))).isEqualTo(200);

    atOnce(() -> status(attempt(me, id, "key", "[0, 0]")));
    attempt(me, id, "key", "[0, 0]").expectBody().jsonPath("$.attempts").isEqualTo(1);
    assertThat(status(attempt(me, id, "key", "[1, 1]"))).isEqualTo(422);
    atOnce(() -> status(attempt(me, id, null, "[0, 0]")));
    attempt(me, id, "key", "[0, 0]").expectBody().jsonPath("$.attempts").isEqualTo(9);
    // Passed by both at once: one attempt has passed, the other finds it so.
    atOnce(() -> status(attempt(me, id, null, "[1, 0]")));
    attempt(me, id, null, "[0, 1]")
        .expectBody()
        .json("{\"score\": 1, \"passed\": true, \"attempts\": 10, \"wrong\": []}");
  }

  @Test
  void theRightAnswersNeverLeaveForThoseWhoAreAsked() {
    String id = announce();
    WebTestClient me = employee(person(2));
    assertThat(status(read(me, id))).isEqualTo(200);

    String whole = text(me.get().uri("/api/campaigns/{id}", id));
    String list = text(me.get().uri("/api/campaigns?status=ANNOUNCED&wave={w}", wave));
    String graded = body(attempt(me, id, null, "[0, 1]"));

    assertThat(whole).contains("# Materi", "Berapa?", "\"mine\"").doesNotContain("correct");
    assertThat(list).contains(id, "\"mine\"").doesNotContain("correct", "Berapa?", "# Materi");
    assertThat(graded).contains("\"wrong\":[1,2]").doesNotContain("correct", "answers");
    for (String role : List.of("AUDITOR", "EVALUATOR", "VIEWER", "UNIT_HEAD")) {
      assertThat(text(new Api(port).as("lain", role).get().uri("/api/campaigns/{id}", id)))
          .contains("Berapa?")
          .doesNotContain("correct", "mine");
    }
    assertThat(text(planner.get().uri("/api/campaigns/{id}", id))).contains("\"correct\":1");
  }

  @Test
  void afterTheClosingNothingIsTaken() {
    String id = announce();
    WebTestClient me = employee(person(3));
    pass(id, person(3));

    assertThat(status(planner.post().uri("/api/campaigns/{id}/closing", id).exchange()))
        .isEqualTo(428);
    assertThat(status(close(planner, id, 7))).isEqualTo(412);
    close(planner, id, 1)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("CLOSED");
    assertThat(status(close(planner, id, 2))).isEqualTo(409);
    assertThat(status(read(me, id))).isEqualTo(409);
    assertThat(status(attempt(me, id, null, "[1, 0]"))).isEqualTo(409);
    assertThat(status(accept(id, person(3), "{\"answer\": \"AGREE\"}"))).isEqualTo(409);
    me.get()
        .uri("/api/campaigns/{id}", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.mine.passed")
        .isEqualTo(true);

    var told = OUTSIDE.await(CAMPAIGNS, id, 2);
    assertThat(told).hasSize(2);
    told.forEach(record -> ContractCheck.producer(CAMPAIGNS, record.value()));
  }

  @Test
  void anAnnouncementSentAgainIsOneAndOneOfAnUnknownWaveIsAskedForAgain() {
    String first = announce("again", wave);
    assertThat(announce("again", wave)).isEqualTo(first);
    planner
        .post()
        .uri("/api/campaigns")
        .bodyValue(announcement("none"))
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .exists("Retry-After");
    planner
        .post()
        .uri("/api/campaigns")
        .header("Accept-Language", "en")
        .bodyValue(announcement(wave).replace(instrument, "unknown"))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].message")
        .isEqualTo("This instrument version does not exist or is not published.");
  }

  /** Each role against each door; 0 stands for an employee whom the campaign addresses. */
  @ParameterizedTest
  @CsvSource({
    "addressed, EMPLOYEE, 200, 200, 403, 200, 403, 403",
    "outsider, EMPLOYEE, 403, 403, 403, 403, 403, 403",
    "nobody, EMPLOYEE, 403, 403, 403, 409, 403, 403",
    "addressed, APPRAISER, 200, 200, 403, 403, 403, 403",
    "nobody, ADMIN, 403, 403, 403, 403, 403, 403",
    "nobody, FEED, 403, 403, 403, 403, 403, 403",
    "nobody, AUDITOR, 200, 200, 403, 403, 403, 403",
    "nobody, EVALUATOR, 200, 200, 403, 403, 403, 403",
    "nobody, VIEWER, 200, 200, 403, 403, 403, 403",
    "nobody, UNIT_HEAD, 200, 200, 403, 403, 403, 403",
    "nobody, PLANNER, 200, 200, 200, 403, 422, 412"
  })
  void eachRoleFindsItsDoorsOpenAndTheOthersShut(
      String who,
      String role,
      int whole,
      int coverage,
      int reasons,
      int reading,
      int announcing,
      int closing) {
    String id = campaignOfTheDoors;
    String account =
        switch (who) {
          case "addressed" -> person(0);
          case "outsider" -> outsider();
          default -> who + "-" + run;
        };
    WebTestClient me = new Api(port).as(account, role);

    assertThat(status(me.get().uri("/api/campaigns/{id}", id).exchange())).isEqualTo(whole);
    assertThat(status(me.get().uri("/api/campaigns/{id}/coverage", id).exchange()))
        .isEqualTo(coverage);
    assertThat(status(me.get().uri("/api/campaigns/{id}/reasons", id).exchange()))
        .isEqualTo(reasons);
    assertThat(status(read(me, id))).isEqualTo(reading);
    assertThat(status(attempt(me, id, null, "[0, 0]"))).isEqualTo(reading);
    assertThat(status(me.post().uri("/api/campaigns").bodyValue("{}").exchange()))
        .isEqualTo(announcing);
    assertThat(status(close(me, id, 9))).isEqualTo(closing);
    assertThat(text(me.get().uri("/api/campaigns?limit=200")).contains(id)).isEqualTo(whole == 200);
    assertThat(status(new Api(port).anyone().get().uri("/api/campaigns/{id}", id).exchange()))
        .isEqualTo(401);
    // Whoever was refused has changed nothing.
    planner
        .get()
        .uri("/api/campaigns/{id}", id)
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"1\"")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ANNOUNCED");
  }

  private String person(int number) {
    return "orang-" + number + "-" + run;
  }

  private String archivist() {
    return "arsiparis-" + run;
  }

  private String outsider() {
    return "luar-" + run;
  }

  private WebTestClient employee(String account) {
    return new Api(port).as(account, "EMPLOYEE");
  }

  private String announce() {
    return announce(UUID.randomUUID().toString(), wave);
  }

  private String announce(String key, String waveId) {
    String location =
        planner
            .post()
            .uri("/api/campaigns")
            .header("Idempotency-Key", key + run)
            .bodyValue(announcement(waveId))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getFirst("Location");
    return String.valueOf(location).replaceFirst(".*/", "");
  }

  private String announcement(String waveId) {
    return """
    {"title": "Indikator loket", "waveId": "%s", "instrument": {"id": "%s", "version": 1},
     "material": "# Materi", "dueOn": "2099-12-31",
     "quiz": {"questions": [
       {"text": "Berapa?", "choices": ["satu", "dua"], "correct": 1},
       {"text": "Siapa?", "choices": ["saya", "dia"], "correct": 0}]}}
    """
        .formatted(waveId, instrument);
  }

  private static WebTestClient.ResponseSpec read(WebTestClient me, String id) {
    return me.post().uri("/api/campaigns/{id}/reading", id).exchange();
  }

  private static WebTestClient.ResponseSpec attempt(
      WebTestClient me, String id, @Nullable String key, String answers) {
    var request = me.post().uri("/api/campaigns/{id}/quiz-attempts", id);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.bodyValue("{\"answers\": %s}".formatted(answers)).exchange();
  }

  private void pass(String id, String account) {
    assertThat(status(read(employee(account), id))).isEqualTo(200);
    assertThat(status(attempt(employee(account), id, null, "[1, 0]"))).isEqualTo(200);
  }

  private WebTestClient.ResponseSpec accept(String id, String account, String answer) {
    return employee(account)
        .put()
        .uri("/api/campaigns/{id}/acceptance", id)
        .bodyValue(answer)
        .exchange();
  }

  private static WebTestClient.ResponseSpec close(WebTestClient me, String id, long version) {
    return me.post()
        .uri("/api/campaigns/{id}/closing", id)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  private WebTestClient.BodyContentSpec coverage(String id) {
    return planner
        .get()
        .uri("/api/campaigns/{id}/coverage", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private static String body(WebTestClient.ResponseSpec response) {
    return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
  }

  private static String text(WebTestClient.RequestHeadersSpec<?> request) {
    return body(request.exchange().expectStatus().isOk());
  }

  /** Reads the body too: an answer left unread keeps its connection. */
  private static int status(WebTestClient.ResponseSpec response) {
    return response.expectBody().returnResult().getStatus().value();
  }

  private static void atOnce(Callable<Integer> request) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> sent =
          IntStream.range(0, 8).mapToObj(i -> threads.submit(request)).toList();
      for (Future<Integer> each : sent) {
        assertThat(each.get()).isEqualTo(200);
      }
    }
  }
}

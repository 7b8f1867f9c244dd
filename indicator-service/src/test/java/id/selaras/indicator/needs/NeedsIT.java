package id.selaras.indicator.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.AppraisalService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@RunningService
class NeedsIT {

  @LocalServerPort private int port;
  @Autowired private SupportStore supports;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String ani = "ani-" + run;
  private WebTestClient planner;
  private WebTestClient leader;
  private WebTestClient employee;
  private String round;

  @BeforeEach
  void people() {
    Api api = new Api(port);
    planner = api.as("perencana", "PLANNER");
    leader = api.as("pimpinan", "UNIT_HEAD", "VIEWER");
    employee = api.as(ani, "EMPLOYEE");
    round =
        created(
                post(
                    planner,
                    "/api/needs/rounds",
                    Map.of("title", "Analisis kebutuhan " + run, "closesOn", "2099-12-31")))
            .path("id")
            .asString();
  }

  @Test
  void aRoundGoesFromProposalsOverSupportToReasonedDecisionsThatEveryoneReads() {
    new AppraisalService().unit("u-" + run).employee(ani, "u-" + run);
    // 409 not-yet-known until the employee's event is here.
    JsonNode queue =
        Objects.requireNonNull(
            await()
                .until(
                    () -> propose(employee, "Waktu tunggu loket").returnResult(JsonNode.class),
                    answer -> answer.getStatus().value() != 409)
                .getResponseBody()
                .blockFirst());
    assertThat(queue.path("unitId").asString()).isEqualTo("u-" + run);
    assertThat(queue.path("mine").asBoolean()).isTrue();
    String waiting = queue.path("id").asString();
    String counter = need(leader, "Antrean di loket");
    String smile = need(leader, "Senyum petugas");
    support(employee, counter).expectStatus().isOk();
    support(leader, waiting).expectStatus().isOk();
    support(employee, waiting).expectBody().jsonPath("$.supports").isEqualTo(2);

    assertThat(items(employee)).containsExactly(waiting, counter, smile);
    String aspect = "Q" + run.toUpperCase(Locale.ROOT);
    decide(waiting, 1, Map.of("decision", "KEPT", "reason", "Keluhan terbanyak di SP4N-LAPOR"))
        .expectStatus()
        .isEqualTo(422);
    post(planner, "/api/needs/rounds/" + round + "/closing", Map.of())
        .expectStatus()
        .isEqualTo(428);
    close(1)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:needs-undecided");
    decide(
            waiting,
            1,
            Map.of("decision", "KEPT", "reason", "Keluhan terbanyak warga", "aspectCode", aspect))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.decision.supports")
        .isEqualTo(2);
    decide(
            counter,
            1,
            Map.of(
                "decision", "MERGED", "reason", "Sama dengan waktu tunggu", "mergedInto", waiting))
        .expectStatus()
        .isOk();
    decide(smile, 1, Map.of("decision", "DROPPED", "reason", "Tidak dapat diukur dengan adil"))
        .expectStatus()
        .isOk();
    close(1).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("CLOSED");

    employee
        .get()
        .uri("/api/needs/items/{id}", smile)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DROPPED")
        .jsonPath("$.decision.reason")
        .isEqualTo("Tidak dapat diukur dengan adil")
        .jsonPath("$.mine")
        .isEqualTo(false)
        .jsonPath("$.proposer")
        .doesNotExist();
    employee
        .get()
        .uri("/api/aspects?limit=200")
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.code == '" + aspect + "')].name")
        .isEqualTo("Waktu tunggu loket");
    propose(leader, "Terlambat").expectStatus().isEqualTo(409);
    support(leader, smile).expectStatus().isEqualTo(409);
  }

  @Test
  void anAccountCountsOnceHoweverOftenAndHoweverManyAtOnce() {
    String need = need(leader, "Disiplin apel");
    List<String> accounts = IntStream.range(0, 40).mapToObj(i -> "a" + i + "-" + run).toList();

    Flux.fromIterable(accounts)
        .flatMapIterable(account -> List.of(account, account, account))
        .flatMap(
            account -> supports.set(need, account, true).subscribeOn(Schedulers.parallel()), 64)
        .blockLast();
    assertThat(supports.counts(List.of(need)).block()).containsEntry(need, 40L);

    Flux.fromIterable(accounts.subList(0, 15))
        .flatMapIterable(account -> List.of(account, account))
        .flatMap(
            account -> supports.set(need, account, false).subscribeOn(Schedulers.parallel()), 64)
        .blockLast();
    assertThat(supports.counts(List.of(need)).block()).containsEntry(need, 25L);
    support(employee, need).expectBody().jsonPath("$.version").isEqualTo(1);
    withdraw(employee, need).expectBody().jsonPath("$.supports").isEqualTo(25);
    withdraw(employee, need).expectStatus().isOk();
  }

  @Test
  void aDecisionIsTakenOnceOnWhatThePlannerHasSeen() {
    String need = need(leader, "Kerja sama tim");
    Map<String, Object> dropped =
        Map.of("decision", "DROPPED", "reason", "Sudah diukur lewat perilaku kerja");

    decide(need, 7, dropped).expectStatus().isEqualTo(412);
    decide(need, 1, Map.of("decision", "DROPPED", "reason", "pendek"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("reason-too-short");
    decide(need, 1, Map.of("decision", "MERGED", "reason", "Sama saja isinya", "mergedInto", need))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("merge-target-not-kept");
    decide(need, 1, dropped).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    decide(need, 2, dropped)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:need-decided");
  }

  @Test
  void eachDoesWhatIsTheirs() {
    String need = need(leader, "Inovasi");
    Map<String, Object> opening = Map.of("title", "x", "closesOn", "2099-12-31");

    post(employee, "/api/needs/rounds", opening).expectStatus().isForbidden();
    post(planner, "/api/needs/rounds", Map.of("closesOn", "2020-01-01"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
    propose(planner, "Perencana tidak mengusulkan").expectStatus().isForbidden();
    support(planner, need).expectStatus().isForbidden();
    post(
            leader,
            "/api/needs/rounds/" + round + "/items",
            Map.of("aspectName", "x", "reason", "y", "onBehalfOfUnit", true))
        .expectStatus()
        .isForbidden();
    // Who may not is not asked for the version that is missing; who may is.
    post(employee, "/api/needs/items/" + need + "/decision", Map.of()).expectStatus().isForbidden();
    post(planner, "/api/needs/items/" + need + "/decision", Map.of()).expectStatus().isEqualTo(428);
    new Api(port)
        .as("auditor", "AUDITOR")
        .get()
        .uri("/api/needs/rounds?status=OPEN&limit=200")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.id == '" + round + "')].collecting")
        .isEqualTo(true);
    planner.get().uri("/api/needs/items/none").exchange().expectStatus().isNotFound();
    planner.get().uri("/api/needs/rounds/none/items").exchange().expectStatus().isNotFound();
  }

  private WebTestClient.ResponseSpec propose(WebTestClient who, String aspect) {
    return post(
        who,
        "/api/needs/rounds/" + round + "/items",
        Map.of("aspectName", aspect, "reason", "Warga sering bertanya tentang ini"));
  }

  private String need(WebTestClient who, String aspect) {
    return created(propose(who, aspect)).path("id").asString();
  }

  private WebTestClient.ResponseSpec support(WebTestClient who, String need) {
    return who.put().uri("/api/needs/items/{id}/support", need).exchange();
  }

  private WebTestClient.ResponseSpec withdraw(WebTestClient who, String need) {
    return who.delete().uri("/api/needs/items/{id}/support", need).exchange();
  }

  private WebTestClient.ResponseSpec decide(String need, long version, Map<String, Object> body) {
    return planner
        .post()
        .uri("/api/needs/items/{id}/decision", need)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec close(long version) {
    return planner
        .post()
        .uri("/api/needs/rounds/{id}/closing", round)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  /** Everything in the round, page by page. */
  private List<String> items(WebTestClient who) {
    List<String> found = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          body(
              who.get()
                  .uri("/api/needs/rounds/" + round + "/items?limit=2" + next)
                  .exchange()
                  .expectStatus()
                  .isOk());
      page.path("items").forEach(item -> found.add(item.path("id").asString()));
      next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    return found;
  }

  private static WebTestClient.ResponseSpec post(
      WebTestClient who, String path, Map<String, Object> body) {
    return who.post().uri(path).bodyValue(body).exchange();
  }

  private static JsonNode created(WebTestClient.ResponseSpec answer) {
    return body(answer.expectStatus().isCreated());
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}

package id.selaras.appraisal.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.selaras.appraisal.OtherServices;
import id.selaras.appraisal.evaluation.Evaluation;
import id.selaras.appraisal.organisation.Unit;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Waves through their own door, on a real broker and database. */
@RunningService
class WavesIT {

  private static int used;

  @LocalServerPort private int port;
  @Autowired private WaveService waves;
  @Autowired private PilotClaimService claims;
  @Autowired private ReactiveMongoTemplate mongo;
  private String city = "";
  private WebTestClient planner = new Api(0).as("perencana");

  @BeforeEach
  void threeUnitsOfItsOwnForEachTest() {
    used++;
    city = "W" + used;
    planner = new Api(port).as("perencana", "PLANNER");
    new Api(port)
        .as("admin", "ADMIN")
        .post()
        .uri("/api/organisation/units")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(
            "code,name,level,parent_code\n%1$s,Kota,kota,\n%1$s.A,A,dinas,%1$s\n%1$s.B,B,dinas,%1$s\n"
                .formatted(city))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private String unit(String code) {
    return Unit.idOf(city + code);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Jakarta"));
  }

  private WebTestClient.ResponseSpec plan(
      LocalDate startsOn, List<String> pilots, List<String> controls) {
    return plan("PILOT", startsOn, pilots, controls);
  }

  private WebTestClient.ResponseSpec plan(
      String kind, LocalDate startsOn, List<String> pilots, List<String> controls) {
    return planner
        .post()
        .uri("/api/waves")
        .bodyValue(
            Map.of(
                "name",
                "Uji coba",
                "kind",
                kind,
                "startsOn",
                startsOn.toString(),
                "pilotUnits",
                pilots,
                "controlUnits",
                controls))
        .exchange();
  }

  /** A wave whose evaluation is registered. */
  private String planned(List<String> pilots, List<String> controls) {
    String id = unregistered(pilots, controls);
    registered(id);
    return id;
  }

  private void registered(String id) {
    new OtherServices(mongo)
        .evaluation(id, Evaluation.WaveKind.PILOT, Evaluation.Status.REGISTERED);
  }

  private String unregistered(List<String> pilots, List<String> controls) {
    return idOf(plan(today(), pilots, controls));
  }

  private static String idOf(WebTestClient.ResponseSpec planned) {
    byte[] body =
        planned
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals("ETag", "\"1\"")
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonPath.read(new String(Objects.requireNonNull(body)), "$.id");
  }

  private WebTestClient.ResponseSpec act(String id, String action, String version) {
    return planner
        .post()
        .uri("/api/waves/{id}/{action}", id, action)
        .header("If-Match", version)
        .exchange();
  }

  private boolean pilotOpen(String code) {
    return Boolean.TRUE.equals(waves.openWaveOf(unit(code)).hasElement().block());
  }

  @Test
  void appraisalsMayBeOpenedInPilotsOfAnOpenWaveAlone() {
    String id = planned(List.of(unit(".A")), List.of(unit(".B")));
    assertThat(pilotOpen(".A")).isFalse();
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("OPEN")
        .jsonPath("$.units[0].role")
        .isEqualTo("PILOT")
        .jsonPath("$.units[0].to")
        .doesNotExist();
    assertThat(pilotOpen(".A")).isTrue();
    assertThat(pilotOpen(".B")).isFalse();
    act(id, "closing", "\"2\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.units[0].role")
        .isEqualTo("PILOT")
        .jsonPath("$.units[0].to")
        .isEqualTo(today().toString());
    assertThat(pilotOpen(".A")).isFalse();
  }

  @Test
  void aUnitIsThePilotOfOneOpenWaveAtMost() {
    String first = planned(List.of(unit(".A")), List.of());
    String second = planned(List.of(unit(".B"), unit(".A")), List.of());
    act(first, "opening", "\"1\"").expectStatus().isOk();
    act(second, "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unit-already-pilot");
    // The refused wave holds nothing back.
    String third = planned(List.of(unit(".B")), List.of());
    act(third, "opening", "\"1\"").expectStatus().isOk();
    act(third, "closing", "\"2\"").expectStatus().isOk();
    act(first, "closing", "\"2\"").expectStatus().isOk();
    act(second, "opening", "\"1\"").expectStatus().isOk();
  }

  @Test
  void twoWavesThatOpenAtTheSameMomentDoNotBothGetTheUnit() {
    String first = planned(List.of(unit(".A")), List.of());
    String second = planned(List.of(unit(".A")), List.of());
    Mono<Boolean> openFirst = opened(first);
    Mono<Boolean> openSecond = opened(second);
    List<Boolean> opened =
        Objects.requireNonNull(
            Mono.zip(openFirst, openSecond, (one, two) -> List.of(one, two)).block());
    assertThat(opened).containsOnlyOnce(true);
  }

  private Mono<Boolean> opened(String id) {
    return waves
        .open(id, 1, new Caller("perencana", Set.of("PLANNER")), null)
        .map(wave -> true)
        .onErrorReturn(false)
        .subscribeOn(reactor.core.scheduler.Schedulers.parallel());
  }

  @Test
  void aPilotCannotServeAsControl() {
    act(planned(List.of(unit(".A")), List.of()), "opening", "\"1\"").expectStatus().isOk();
    act(planned(List.of(unit(".B")), List.of(unit(".A"))), "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:control-is-pilot");
  }

  @Test
  void aWaveDoesNotOpenBeforeItsDay() {
    String id = idOf(plan(today().plusDays(2), List.of(unit(".A")), List.of()));
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:wave-not-started");
  }

  @Test
  void aWaveOpensOnceItsEvaluationIsRegistered() {
    String id = unregistered(List.of(unit(".A")), List.of(unit(".B")));
    refused(act(id, "opening", "\"1\""), 422, "evaluation-not-registered");
    registered(id);
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.requiredCoverage")
        .isEqualTo(0.8)
        .jsonPath("$.held")
        .isEqualTo(false)
        .jsonPath("$.openedWithout")
        .doesNotExist();
  }

  /** One test, since an evaluation of any pilot wave satisfies every roll-out from then on. */
  @Test
  void aRollOutNeedsAPilotsEvaluationOrAWrittenReason() {
    OtherServices others = new OtherServices(mongo);
    String first = idOf(plan("ROLLOUT", today(), List.of(unit(".A")), List.of()));
    String reason = "Instruksi wali kota untuk layanan dasar";
    refused(opening(first, reason), 422, "evaluation-not-registered");
    others.evaluation(first, Evaluation.WaveKind.ROLLOUT, Evaluation.Status.REGISTERED);
    refused(act(first, "opening", "\"1\""), 422, "pilot-not-evaluated");
    refused(opening(first, " mendesak "), 422, "request-incomplete")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/reason");
    opening(first, reason)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openedWithout")
        .isEqualTo(reason);

    String pilot = planned(List.of(unit(".B")), List.of());
    others.evaluation(pilot, Evaluation.WaveKind.PILOT, Evaluation.Status.LOOKED);
    String second = idOf(plan("ROLLOUT", today(), List.of(unit("")), List.of()));
    others.evaluation(second, Evaluation.WaveKind.ROLLOUT, Evaluation.Status.REGISTERED);
    opening(second, reason)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openedWithout")
        .doesNotExist();
  }

  private WebTestClient.ResponseSpec opening(String id, String reason) {
    return planner
        .post()
        .uri("/api/waves/{id}/opening", id)
        .header("If-Match", "\"1\"")
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }

  @Test
  void whoIsRefusedWhileAnotherOpensTheWaveTakesNoPilotFromIt() {
    String first = planned(List.of(unit(".A")), List.of());
    act(first, "opening", "\"1\"").expectStatus().isOk();
    String second = planned(List.of(unit(".B")), List.of());
    act(second, "opening", "\"1\"").expectStatus().isOk();

    assertThatThrownBy(() -> claims.claim(List.of(unit(".A"), unit(".B")), first).block())
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.slug()).isEqualTo("unit-already-pilot"));

    String third = planned(List.of(unit(".A")), List.of());
    refused(act(third, "opening", "\"1\""), 409, "unit-already-pilot");
  }

  @Test
  void aControlThatBecomesAPilotEndsItsRole() {
    String first = planned(List.of(unit(".A")), List.of(unit(".B"), unit("")));
    act(first, "opening", "\"1\"").expectStatus().isOk();
    String second = planned(List.of(unit(".B")), List.of());
    act(second, "opening", "\"1\"").expectStatus().isOk();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(Objects.requireNonNull(waves.get(first).block()).state().units())
                    .containsExactly(
                        new WaveUnit(unit(".A"), WaveUnit.Role.PILOT, today(), null),
                        new WaveUnit(unit(".B"), WaveUnit.Role.CONTROL, today(), today()),
                        new WaveUnit(unit(""), WaveUnit.Role.CONTROL, today(), null)));
  }

  @Test
  void aWaveThatIsHeldBackOpensAfterItsReleaseAlone() {
    String id = planned(List.of(unit(".A")), List.of());
    refused(release(id, 1, "Kendala di lapangan sudah selesai"), 409, "wave-not-held");
    waves.hold(id, "recommendation:1").block();
    refused(act(id, "opening", "\"2\""), 409, "wave-held");
    refused(release(id, 2, "selesai"), 422, "request-incomplete");
    release(id, 2, "Kendala di lapangan sudah selesai")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.held")
        .isEqualTo(false)
        .jsonPath("$.holds[0].liftedBecause")
        .isEqualTo("Kendala di lapangan sudah selesai");
    act(id, "opening", "\"3\"").expectStatus().isOk();
  }

  private WebTestClient.ResponseSpec release(String id, int version, String reason) {
    return planner
        .post()
        .uri("/api/waves/{id}/release", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }

  private static WebTestClient.BodyContentSpec refused(
      WebTestClient.ResponseSpec answer, int status, String slug) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:" + slug);
  }

  @Test
  void everythingWrongWithAPlannedWaveIsTold() {
    planner
        .post()
        .uri("/api/waves")
        .bodyValue(
            Map.of(
                "pilotUnits", List.of(unit(".A"), "unknown"),
                "controlUnits", List.of(unit(".A")),
                "requiredCoverage", 80))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "/name",
                "/kind",
                "/startsOn",
                "/pilotUnits/1",
                "/controlUnits/0",
                "/requiredCoverage"));
  }

  @Test
  void aChangeNeedsTheVersionThatTheClientHasSeen() {
    String id = planned(List.of(unit(".A")), List.of());
    planner.post().uri("/api/waves/{id}/opening", id).exchange().expectStatus().isEqualTo(428);
    act(id, "opening", "\"7\"").expectStatus().isEqualTo(412);
    act("absent", "opening", "\"1\"").expectStatus().isNotFound();
  }

  @Test
  void onlyAPlannerPlansAndOpens() {
    String id = planned(List.of(unit(".A")), List.of());
    for (String role : List.of("ADMIN", "AUDITOR", "APPRAISER", "EVALUATOR", "EMPLOYEE")) {
      WebTestClient other = new Api(port).as("other", role);
      other.post().uri("/api/waves").bodyValue(Map.of()).exchange().expectStatus().isForbidden();
      other
          .post()
          .uri("/api/waves/{id}/opening", id)
          .header("If-Match", "\"1\"")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    new Api(port)
        .as("other", "EMPLOYEE")
        .get()
        .uri("/api/waves/{id}", id)
        .exchange()
        .expectStatus()
        .isOk();
  }
}

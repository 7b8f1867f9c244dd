package id.selaras.appraisal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.selaras.appraisal.OtherServices;
import id.selaras.appraisal.cycle.CycleService;
import id.selaras.appraisal.method.MethodDecision.Decision;
import id.selaras.appraisal.method.Recommendation.SuggestedAction;
import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.wave.Hold;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveKind;
import id.selaras.appraisal.wave.WaveService;
import id.selaras.appraisal.wave.WaveStatus;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Recommendations, the decisions on them and what follows, on a real broker and database. */
@RunningService
class MethodIT {

  private static final String UNIT = Unit.idOf("ME.A");

  @LocalServerPort private int port;
  @Autowired private ReactiveMongoTemplate mongo;
  @Autowired private MethodService method;
  @Autowired private EffectService effects;
  @Autowired private WaveService waves;
  @Autowired private CycleService cycles;
  private WebTestClient planner = new Api(0).as("perencana");

  @BeforeEach
  void anOrganisation() {
    planner = new Api(port).as("perencana", "PLANNER");
    new Api(port)
        .as("admin", "ADMIN")
        .post()
        .uri("/api/organisation/units")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("code,name,level,parent_code\nME,Kota,kota,\nME.A,A,dinas,ME\n")
        .exchange()
        .expectStatus()
        .isOk();
  }

  private String raised(SuggestedAction action, @Nullable String waveId) {
    String id = Ids.next();
    new OtherServices(mongo)
        .tell(
            MethodConfiguration.RECOMMENDATIONS,
            id,
            new Recommendation(
                id,
                new Recommendation.Target(
                    waveId == null ? Recommendation.Kind.METHOD : Recommendation.Kind.WAVE,
                    waveId,
                    null),
                action,
                List.of(new Recommendation.Reason("effect", new BigDecimal("3.28"), null)),
                new Recommendation.Evidence(
                    Recommendation.EvidenceKind.EVALUATION,
                    "evaluation",
                    Recommendation.Verdict.EFFECTIVE_INDICATED,
                    10L,
                    null),
                Instant.now()),
            "recommendations");
    return id;
  }

  private WebTestClient.ResponseSpec decide(String id, String version, Map<String, Object> body) {
    return planner
        .post()
        .uri("/api/method/{id}/decision", id)
        .header("If-Match", version)
        .bodyValue(body)
        .exchange();
  }

  private String created(String path, Map<String, Object> body) {
    byte[] answer =
        planner
            .post()
            .uri(path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonPath.read(new String(Objects.requireNonNull(answer)), "$.id");
  }

  private static Map<String, Object> wave(String name, String unit) {
    return Map.of("name", name, "startsOn", "2027-01-04", "pilotUnits", List.of(unit));
  }

  @Test
  void anAcceptedExtensionPlansOneWaveThatNamesItsCause() {
    String id = raised(SuggestedAction.EXTEND_WAVE, "evaluated");
    decide(
            id,
            "\"0\"",
            Map.of("decision", "ACCEPTED", "reason", "Terbukti", "wave", wave("Dua", "unknown")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/wave/pilotUnits/0");
    String waveId = Ids.derived("wave", "recommendation", id);
    decide(
            id,
            "\"0\"",
            Map.of("decision", "ACCEPTED", "reason", "Terbukti", "wave", wave("Dua", UNIT)))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ACCEPTED")
        .jsonPath("$.result.kind")
        .isEqualTo("WAVE")
        .jsonPath("$.result.id")
        .isEqualTo(waveId);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Boolean.TRUE.equals(waves.find(waveId).hasElement().block()));
    effects.carryOut(id).block();
    Wave planned = Objects.requireNonNull(waves.get(waveId).block()).state();
    assertThat(planned.kind()).isEqualTo(WaveKind.ROLLOUT);
    assertThat(planned.status()).isEqualTo(WaveStatus.PLANNED);
    assertThat(planned.causes()).containsExactly("recommendation:" + id);
    assertThat(Objects.requireNonNull(waves.get(waveId).block()).version()).isEqualTo(1);
    decide(id, "\"1\"", Map.of("decision", "REJECTED", "reason", "Berubah pikiran"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:already-decided");
  }

  @Test
  void anAcceptedHoldKeepsRollOutsBackUntilTheyAreReleased() {
    String waveId =
        created(
            "/api/waves",
            Map.of(
                "name", "Perluasan",
                "kind", "ROLLOUT",
                "startsOn", "2026-01-05",
                "pilotUnits", List.of(UNIT)));
    String id = raised(SuggestedAction.HOLD_WAVE, "never-seen");
    decide(id, "\"0\"", Map.of("decision", "ACCEPTED", "reason", "Kepuasan turun"))
        .expectStatus()
        .isOk();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Objects.requireNonNull(waves.get(waveId).block()).state().isHeld());
    planner
        .post()
        .uri("/api/waves/{id}/opening", waveId)
        .header("If-Match", "\"2\"")
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:wave-held");
    planner
        .post()
        .uri("/api/waves/{id}/release", waveId)
        .header("If-Match", "\"2\"")
        .bodyValue(Map.of("reason", "Kendala sudah ditangani"))
        .exchange()
        .expectStatus()
        .isOk();
    // Told again after a crash, the decision does not hold what was released.
    effects.carryOut(id).block();
    Wave released = Objects.requireNonNull(waves.get(waveId).block()).state();
    assertThat(released.isHeld()).isFalse();
    assertThat(released.holds())
        .containsExactly(new Hold("recommendation:" + id, "Kendala sudah ditangani"));
  }

  @Test
  void anAcceptedMethodChangesAPlannedCycleOnce() {
    String cycle =
        created(
            "/api/cycles",
            Map.of(
                "name", "SKP 2027",
                "year", 2027,
                "startsOn", "2027-01-01",
                "endsOn", "2027-12-31",
                "scheme", Map.of("code", "PERMENPANRB_6_2022", "version", 1)));
    String id = raised(SuggestedAction.CHANGE_METHOD, null);
    decide(
            id,
            "\"0\"",
            Map.of(
                "decision",
                "ACCEPTED",
                "reason",
                "Bobot diubah",
                "cycle",
                Map.of(
                    "cycleId",
                    cycle,
                    "numberScheme",
                    Map.of("code", "PP_30_2019_60_40", "version", 1))))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.result.kind")
        .isEqualTo("CYCLE");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Objects.requireNonNull(cycles.get(cycle).block()).version() == 2);
    effects.carryOut(id).block();
    assertThat(Objects.requireNonNull(cycles.get(cycle).block()))
        .satisfies(
            changed -> {
              assertThat(changed.version()).isEqualTo(2);
              assertThat(changed.state().causes()).containsExactly("recommendation:" + id);
              assertThat(changed.state().numberScheme())
                  .isEqualTo(new SchemeRef("PP_30_2019_60_40", 1));
            });
    // Its hash is that of the new definition: it opens.
    planner
        .post()
        .uri("/api/cycles/{id}/opening", cycle)
        .header("If-Match", "\"2\"")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void whatIsPostponedStaysInTheInboxAndIsDecidedAgain() {
    String id = raised(SuggestedAction.KEEP, null);
    inbox("OPEN").jsonPath("$.items[?(@.id=='%s')].version".formatted(id)).isEqualTo(0);
    String until = LocalDate.now().plusDays(30).toString();
    decide(
            id,
            "\"0\"",
            Map.of("decision", "POSTPONED", "reason", "Menunggu data", "postponedUntil", until))
        .expectStatus()
        .isOk();
    inbox("OPEN").jsonPath("$.items[?(@.id=='%s')]".formatted(id)).doesNotExist();
    inbox("POSTPONED")
        .jsonPath("$.items[?(@.id=='%s')].decision.postponedUntil".formatted(id))
        .isEqualTo(until);
    decide(id, "\"0\"", Map.of("decision", "REJECTED", "reason", "x"))
        .expectStatus()
        .isEqualTo(412);
    decide(id, "\"1\"", Map.of("decision", "REJECTED", "reason", "Tidak perlu"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("REJECTED")
        .jsonPath("$.decision.postponedUntil")
        .doesNotExist();
  }

  @Test
  void ofTwoPlannersWhoDecideAtTheSameMomentOneIsHeard() {
    String id = raised(SuggestedAction.KEEP, null);
    List<Boolean> heard =
        Objects.requireNonNull(
            Mono.zip(
                    decided(id, Decision.ACCEPTED),
                    decided(id, Decision.REJECTED),
                    (one, two) -> List.of(one, two))
                .block());
    assertThat(heard).containsOnlyOnce(true);
  }

  private Mono<Boolean> decided(String id, Decision decision) {
    return method
        .decide(
            id,
            0,
            new Caller("perencana", Set.of("PLANNER")),
            new DecisionRequest(decision, "alasan", null, null, null))
        .map(item -> true)
        .onErrorReturn(false)
        .subscribeOn(Schedulers.parallel());
  }

  @Test
  void plannersDecideAndAuditorsAndEvaluatorsRead() {
    String id = raised(SuggestedAction.KEEP, null);
    for (String role : List.of("AUDITOR", "EVALUATOR")) {
      WebTestClient reader = new Api(port).as("reader", role);
      reader.get().uri("/api/method/{id}", id).exchange().expectStatus().isOk();
      reader
          .post()
          .uri("/api/method/{id}/decision", id)
          .header("If-Match", "\"0\"")
          .bodyValue(Map.of("decision", "REJECTED", "reason", "x"))
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    new Api(port)
        .as("other", "EMPLOYEE")
        .get()
        .uri("/api/method/inbox")
        .exchange()
        .expectStatus()
        .isForbidden();
    planner
        .get()
        .uri("/api/method/{id}", "never-raised")
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .exists("Retry-After");
  }

  private WebTestClient.BodyContentSpec inbox(String status) {
    return planner
        .get()
        .uri("/api/method/inbox?status={status}&limit=200", status)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }
}

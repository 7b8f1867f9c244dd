package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Answer.map;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.appraisal.OtherServices;
import id.selaras.appraisal.Topics;
import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.indicator.InstrumentVersion;
import id.selaras.appraisal.organisation.Employee;
import id.selaras.appraisal.organisation.EmployeeStatus;
import id.selaras.appraisal.organisation.EmploymentStatus;
import id.selaras.appraisal.organisation.PostType;
import id.selaras.appraisal.scoring.Aggregation;
import id.selaras.appraisal.scoring.Direction;
import id.selaras.appraisal.scoring.Frequency;
import id.selaras.appraisal.scoring.Target;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveKind;
import id.selaras.appraisal.wave.WaveStatus;
import id.selaras.appraisal.wave.WaveUnit;
import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.contracts.testing.Tokens;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A plan, its appraisal and every refusal on the way, over HTTP with real tokens and a broker. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalPathIT {
  private static final Topic<IndicatorVersion> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersion.class);
  private static final Topic<InstrumentVersion> INSTRUMENTS =
      new Topic<>(Topics.INSTRUMENT_VERSION, InstrumentVersion.class);
  private static final LocalDate YEAR_START = LocalDate.of(2025, 1, 1);

  @LocalServerPort int port;
  @Autowired AggregateStore<Employee> employees;
  @Autowired AggregateStore<Wave> waves;
  @Autowired ReactiveMongoTemplate mongo;

  private WebTestClient client = WebTestClient.bindToServer().build();
  private String cycle = "";

  @BeforeAll
  void organisation() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    person("head", "dukcapil", PostType.ADMINISTRATOR, null, null);
    person("assessor", "dukcapil", PostType.SUPERVISOR, "head", null);
    person("other-assessor", "dukcapil", PostType.SUPERVISOR, "head", null);
    person("outsider", "control", PostType.EXECUTOR, "assessor", "head");
    person("stranger", "dukcapil", PostType.EXECUTOR, "other-assessor", "head");
    waves
        .create(
            "wave",
            new Wave(
                "Uji coba",
                WaveKind.PILOT,
                YEAR_START,
                WaveStatus.OPEN,
                List.of(
                    new WaveUnit("dukcapil", WaveUnit.Role.PILOT, YEAR_START, null),
                    new WaveUnit("control", WaveUnit.Role.CONTROL, YEAR_START, null)),
                new BigDecimal("0.5"),
                List.of(),
                List.of(),
                null),
            "WaveOpened")
        .block();
    publish();
    new OtherServices(mongo)
        .understood(
            "wave",
            "dukcapil",
            List.of(
                "head", "assessor", "other-assessor", "stranger", "anna", "bima", "citra", "dewi"));
  }

  @BeforeEach
  void openCycle() {
    openCycle(null);
  }

  private void openCycle(@Nullable String numberScheme) {
    Map<String, Object> wanted =
        map(
            "name", "SKP 2025",
            "year", 2025,
            "startsOn", "2025-01-01",
            "endsOn", "2025-12-31",
            "scheme", map("code", "PERMENPANRB_6_2022", "version", 1));
    if (numberScheme != null) {
      wanted.put("numberScheme", map("code", numberScheme, "version", 1));
    }
    Answer planned = send(HttpMethod.POST, "/api/cycles", "planner", null, wanted).expect(201);
    cycle = planned.id();
    send(HttpMethod.POST, "/api/cycles/" + cycle + "/opening", "planner", planned.etag(), null)
        .expect(200);
    send(
            HttpMethod.POST,
            "/api/cycles/" + cycle + "/units",
            "planner",
            null,
            map("unitId", "dukcapil"))
        .expect(201);
  }

  @Test
  void aPlanBecomesAFinalExplainedPredicateThatCanBeComputedAgain() {
    person("anna", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    Answer done = finalised("anna", map("reason", "bukti fisik"));
    assertThat(done.text("status")).isEqualTo("FINAL");
    assertThat(done.text("predicate")).isEqualTo("GOOD");
    assertThat(done.body().path("outcome").path("workResultScore").decimalValue())
        .isEqualByComparingTo("96");

    String path = "/api/appraisals/" + done.id();
    Answer explained = send(HttpMethod.GET, path + "/explanation", "anna", null, null).expect(200);
    assertThat(explained.body().path("steps").size()).isGreaterThan(15);
    explained
        .body()
        .path("steps")
        .forEach(
            step -> {
              assertThat(step.path("rule").asString()).isNotBlank();
              assertThat(step.path("source").asString()).isNotBlank();
            });
    assertThat(explained.body().path("legalResult").asBoolean()).isTrue();
    assertThat(explained.text("hash")).isEqualTo(done.text("hash")).hasSize(64);
    for (String reader : List.of("assessor", "head", "auditor")) {
      send(HttpMethod.GET, path + "/explanation", reader, null, null).expect(200);
    }
    send(HttpMethod.GET, path, "stranger", null, null).expect(403, "not-your-object");
    send(HttpMethod.GET, path + "/explanation", "other-assessor", null, null).expect(403);

    Answer again = send(HttpMethod.POST, path + "/recomputation", "anna", null, null).expect(200);
    assertThat(again.body().path("identical").asBoolean()).as(again.body().toString()).isTrue();
    assertThat(again.body().path("altered").size()).isZero();
    send(HttpMethod.PUT, path + "/rating", "assessor", done.etag(), rating("MEETS", "MEETS", null))
        .expect(409, "appraisal-final");
    eventsHoldTheirContract(done.id());
  }

  @Test
  void anInputAlteredInTheDatabaseIsNamed() {
    person("bima", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    String id = finalised("bima", map("reason", "bukti fisik")).id();
    mongo
        .updateFirst(
            Query.query(Criteria.where("_id").is(id)),
            new Update().set("state.realisations.0.value", new BigDecimal("11")),
            Document.class,
            "appraisals")
        .block();
    Answer again =
        send(HttpMethod.POST, "/api/appraisals/" + id + "/recomputation", "auditor", null, null)
            .expect(200);
    assertThat(again.body().path("identical").asBoolean()).isFalse();
    assertThat(again.text("storedHash")).isNotEqualTo(again.text("recomputedHash"));
    assertThat(again.body().path("altered").toString()).contains("realisations/i1/2025-Q1");
  }

  @Test
  void aUnitOutsideAnOpenWaveIsRefused() {
    send(HttpMethod.POST, "/api/plans", "outsider", null, plan("instrument", 1))
        .expect(422, "cycle-not-open-in-unit");
    String units = "/api/cycles/" + cycle + "/units";
    send(HttpMethod.POST, units, "planner", null, map("unitId", "control"))
        .expect(422, "unit-outside-open-wave");
  }

  @Test
  void aVersionNotHeardOfYetIsNotYetKnown() {
    Answer refused =
        send(HttpMethod.POST, "/api/plans", "stranger", null, plan("never-published", 1))
            .expect(409, "not-yet-known");
    assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
  }

  @Test
  void eachStepIsRefusedToTheWrongPersonAndInTheWrongState() {
    person("citra", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    send(HttpMethod.POST, "/api/plans", "planner", null, plan("instrument", 1))
        .expect(403, "role-required");
    Answer draft =
        send(HttpMethod.POST, "/api/plans", "citra", null, plan("instrument", 1)).expect(201);
    String path = "/api/plans/" + draft.id();
    send(HttpMethod.POST, path + "/submission", "stranger", draft.etag(), null)
        .expect(403, "not-your-object");
    send(HttpMethod.POST, path + "/agreement", "assessor", draft.etag(), null)
        .expect(409, "plan-not-submitted");
    send(HttpMethod.POST, path + "/submission", "citra", null, null).expect(428);
    send(HttpMethod.POST, path + "/submission", "citra", "\"9\"", null).expect(412, "stale");
    Answer sent =
        send(HttpMethod.POST, path + "/submission", "citra", draft.etag(), null).expect(200);
    send(HttpMethod.POST, path + "/agreement", "citra", sent.etag(), null)
        .expect(403, "role-required");
    send(HttpMethod.POST, path + "/agreement", "other-assessor", sent.etag(), null)
        .expect(403, "not-your-object");
    send(HttpMethod.POST, path + "/return", "assessor", sent.etag(), map("reason", " "))
        .expect(422, "return-without-reason");
    send(HttpMethod.POST, "/api/appraisals", "citra", null, map("planId", draft.id()))
        .expect(409, "plan-not-agreed");
    Answer returned =
        send(HttpMethod.POST, path + "/return", "assessor", sent.etag(), map("reason", "target"))
            .expect(200);
    assertThat(returned.text("status")).isEqualTo("DRAFT");
    Answer revised =
        send(HttpMethod.PUT, path, "citra", returned.etag(), plan("instrument", 1)).expect(200);
    sent = send(HttpMethod.POST, path + "/submission", "citra", revised.etag(), null).expect(200);
    send(HttpMethod.POST, path + "/agreement", "assessor", sent.etag(), null).expect(200);

    send(HttpMethod.POST, "/api/appraisals", "stranger", null, map("planId", draft.id()))
        .expect(403, "not-your-object");
    Answer open =
        send(HttpMethod.POST, "/api/appraisals", "citra", null, map("planId", draft.id()))
            .expect(201);
    send(HttpMethod.POST, "/api/appraisals", "assessor", null, map("planId", draft.id()))
        .expect(409, "already-exists");
    refusedRealisations("/api/appraisals/" + open.id(), open.etag());
    Answer mine = send(HttpMethod.GET, "/api/appraisals", "citra", null, null).expect(200);
    assertThat(mine.body().path("items").size()).isEqualTo(1);
    Answer none = send(HttpMethod.GET, "/api/appraisals", "stranger", null, null).expect(200);
    assertThat(none.body().path("items").size()).isZero();
  }

  @Test
  void aDeviationNeedsAReasonAndSoDoesAMissingRealisation() {
    person("dewi", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    Answer ready = selfAppraised("dewi");
    String path = "/api/appraisals/" + ready.id();
    send(HttpMethod.PUT, path + "/rating", "assessor", ready.etag(), rating("MEETS", "MEETS", null))
        .expect(409, "behaviour-not-rated");
    Map<String, Object> incomplete = behaviour("MEETS");
    incomplete.remove("LOYAL");
    Answer refused =
        send(
                HttpMethod.PUT,
                path + "/behaviour",
                "assessor",
                ready.etag(),
                map("ratings", incomplete))
            .expect(422, "behaviour-incomplete");
    assertThat(refused.body().path("errors").toString()).contains("/ratings/LOYAL");
    Answer rated =
        send(
                HttpMethod.PUT,
                path + "/behaviour",
                "assessor",
                ready.etag(),
                map("ratings", behaviour("MEETS")))
            .expect(200);
    send(HttpMethod.GET, path + "/suggestion", "dewi", null, null).expect(403, "role-required");
    Answer suggested =
        send(HttpMethod.GET, path + "/suggestion", "assessor", null, null).expect(200);
    assertThat(suggested.text("workResult")).isEqualTo("MEETS");
    assertThat(suggested.body().path("workResultScore").decimalValue()).isEqualByComparingTo("96");
    send(HttpMethod.PUT, path + "/rating", "assessor", rated.etag(), rating("ABOVE", "MEETS", ""))
        .expect(422, "deviation-without-reason");
    send(
            HttpMethod.PUT,
            path + "/rating",
            "other-assessor",
            rated.etag(),
            rating("MEETS", "MEETS", null))
        .expect(403, "not-your-object");
    Answer set =
        send(
                HttpMethod.PUT,
                path + "/rating",
                "assessor",
                rated.etag(),
                rating("ABOVE", "MEETS", "hasil lintas unit"))
            .expect(200);
    send(HttpMethod.POST, path + "/recomputation", "dewi", null, null)
        .expect(409, "appraisal-not-final");
    Answer blocked =
        send(HttpMethod.POST, path + "/finalisation", "assessor", set.etag(), map())
            .expect(422, "realisation-missing");
    assertThat(blocked.body().path("errors").toString()).contains("/realisations/i3");
  }

  @Test
  void opinionsAndAnInnovationGiveANumberBesideTheLegalResult() {
    person("fajar", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    person("peer-1", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    person("peer-2", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    person("below", "dukcapil", PostType.EXECUTOR, "fajar", "assessor");
    openCycle("PP_30_2019_60_40");
    Answer now = selfAppraised("fajar");
    String path = "/api/appraisals/" + now.id();
    now = put(path + "/behaviour", "assessor", now, map("ratings", behaviour("MEETS")));

    Map<String, Object> claim =
        map(
            "what", "Antrean daring",
            "benefit", "Warga tidak menunggu",
            "evidence", List.of(map("title", "SK", "url", "https://example.org/sk.pdf")));
    send(HttpMethod.PUT, path + "/innovation", "assessor", now.etag(), claim)
        .expect(403, "not-your-object");
    send(HttpMethod.PUT, path + "/innovation", "fajar", now.etag(), map("what", "Antrean"))
        .expect(422, "innovation-invalid");
    now = put(path + "/innovation", "fajar", now, claim);
    Map<String, Object> proven = map("proven", true, "reason", "Berjalan sejak Maret");
    String verification = path + "/innovation/verification";
    send(HttpMethod.POST, verification, "fajar", now.etag(), proven).expect(403, "role-required");
    send(HttpMethod.POST, verification, "other-assessor", now.etag(), proven)
        .expect(403, "not-your-object");
    now = send(HttpMethod.POST, verification, "assessor", now.etag(), proven).expect(200);

    now = raters(path, now);
    answers(path);
    Answer suggested =
        send(HttpMethod.GET, path + "/suggestion", "assessor", null, null).expect(200);
    // 0.6 x 96 + 0.4 x (0.6 x 100 + 0.4 x 120)
    assertThat(suggested.body().path("number").path("value").decimalValue())
        .isEqualByComparingTo("100.80");
    now = put(path + "/rating", "assessor", now, rating("MEETS", "MEETS", null));
    send(HttpMethod.PUT, path + "/opinions/mine", "peer-1", null, opinion("BELOW"))
        .expect(409, "appraisal-already-rated");
    Answer done =
        send(HttpMethod.POST, path + "/finalisation", "assessor", now.etag(), map("reason", "ada"))
            .expect(200);
    assertThat(done.text("predicate")).isEqualTo("GOOD");
    assertThat(done.body().path("outcome").path("number").path("predicate").asString())
        .isEqualTo("GOOD");
    for (String hidden : List.of("peer-1", "peer-2", "below")) {
      assertThat(done.body().toString()).doesNotContain(hidden);
    }
    Answer explained = send(HttpMethod.GET, path + "/explanation", "fajar", null, null).expect(200);
    assertThat(explained.body().path("number").path("legalResult").asBoolean()).isFalse();
    assertThat(explained.body().path("number").path("steps").size()).isGreaterThan(10);
    Answer again = send(HttpMethod.POST, path + "/recomputation", "fajar", null, null).expect(200);
    assertThat(again.body().path("identical").asBoolean()).as(again.body().toString()).isTrue();
  }

  /** Only who may be asked is; whoever is asked is told so, and nobody else. */
  private Answer raters(String path, Answer now) {
    Answer refused =
        send(
                HttpMethod.PUT,
                path + "/raters",
                "assessor",
                now.etag(),
                map(
                    "peers", List.of("fajar", "peer-1", "peer-1", "nobody"),
                    "subordinates", List.of("peer-2")))
            .expect(422, "raters-invalid");
    assertThat(refused.body().path("errors").size()).isEqualTo(4);
    Map<String, Object> named =
        map("peers", List.of("peer-1", "peer-2"), "subordinates", List.of("below"));
    for (String wrong : List.of("fajar", "other-assessor", "planner", "auditor")) {
      send(HttpMethod.PUT, path + "/raters", wrong, now.etag(), named).expect(403);
    }
    Answer asked = put(path + "/raters", "assessor", now, named);
    assertThat(asked.body().path("minimum").asInt()).isEqualTo(3);
    Answer mine = send(HttpMethod.GET, "/api/appraisals/opinions", "below", null, null).expect(200);
    assertThat(mine.body().path("items").size()).isEqualTo(1);
    assertThat(mine.body().path("items").path(0).path("kind").asString()).isEqualTo("SUBORDINATE");
    Answer none =
        send(HttpMethod.GET, "/api/appraisals/opinions", "stranger", null, null).expect(200);
    assertThat(none.body().path("items").size()).isZero();
    return asked;
  }

  /** Two answers are neither shown nor counted; with the third their mean is. */
  private void answers(String path) {
    String opinion = path + "/opinions/mine";
    send(HttpMethod.PUT, opinion, "stranger", null, opinion("ABOVE"))
        .expect(403, "opinion-not-asked");
    send(HttpMethod.PUT, opinion, "fajar", null, opinion("ABOVE")).expect(403, "opinion-not-asked");
    send(HttpMethod.PUT, opinion, "peer-1", null, opinion("BELOW")).expect(200);
    send(HttpMethod.PUT, opinion, "peer-1", null, opinion("ABOVE")).expect(200);
    send(HttpMethod.PUT, opinion, "peer-2", null, opinion("ABOVE")).expect(200);
    for (String reader : List.of("fajar", "other-assessor", "peer-1", "stranger")) {
      send(HttpMethod.GET, path + "/raters", reader, null, null).expect(403);
    }
    Answer two = send(HttpMethod.GET, path + "/raters", "assessor", null, null).expect(200);
    assertThat(two.body().path("answers").asInt()).isEqualTo(2);
    assertThat(two.body().has("mean")).isFalse();
    Answer early = send(HttpMethod.GET, path + "/suggestion", "assessor", null, null).expect(200);
    assertThat(early.body().path("number").path("absence").asString())
        .isEqualTo("OPINIONS_TOO_FEW");
    assertThat(early.body().path("number").has("value")).isFalse();
    Map<String, Object> fewer = map("peers", List.of("peer-1"), "subordinates", List.of("below"));
    send(HttpMethod.PUT, path + "/raters", "assessor", two.etag(), fewer)
        .expect(409, "opinions-already-given");
    send(HttpMethod.PUT, opinion, "below", null, opinion("ABOVE")).expect(200);
    Answer three = send(HttpMethod.GET, path + "/raters", "auditor", null, null).expect(200);
    assertThat(three.body().path("mean").decimalValue()).isEqualByComparingTo("120");
  }

  @Test
  void opinionsAreNotAskedWhereTheSchemeDoesNotHearThem() {
    person("gita", "dukcapil", PostType.EXECUTOR, "assessor", "head");
    Answer now = selfAppraised("gita");
    send(
            HttpMethod.PUT,
            "/api/appraisals/" + now.id() + "/raters",
            "assessor",
            now.etag(),
            map("peers", List.of("stranger")))
        .expect(409, "opinions-not-heard");
    send(
            HttpMethod.POST,
            "/api/appraisals/" + now.id() + "/innovation/verification",
            "assessor",
            now.etag(),
            map("proven", true, "reason", "ada"))
        .expect(409, "innovation-not-claimed");
    assertThat(now.body().path("numberScheme").path("code").asString())
        .isEqualTo("PP_30_2019_70_30");
  }

  private Answer put(String path, String account, Answer now, Map<String, Object> body) {
    return send(HttpMethod.PUT, path, account, now.etag(), body).expect(200);
  }

  private static Map<String, Object> opinion(String rating) {
    return map("ratings", behaviour(rating));
  }

  private void refusedRealisations(String path, String etag) {
    Map<String, Object> good = realisation("12");
    String q1 = path + "/realisations/i1/2025-Q1";
    send(HttpMethod.PUT, q1, "stranger", etag, good).expect(403, "not-your-object");
    send(HttpMethod.PUT, q1, "planner", etag, good).expect(403, "role-required");
    send(HttpMethod.PUT, path + "/realisations/i1/2025-03", "citra", etag, good)
        .expect(422, "period-unfit");
    send(HttpMethod.PUT, path + "/realisations/i1/2026-Q1", "citra", etag, good)
        .expect(422, "period-outside-cycle");
    send(HttpMethod.PUT, path + "/realisations/i9/2025-Q1", "citra", etag, good)
        .expect(404, "indicator-not-in-appraisal");
    send(HttpMethod.PUT, q1, "citra", etag, map("value", 12)).expect(422, "realisation-invalid");
    send(
            HttpMethod.PUT,
            q1,
            "citra",
            etag,
            map("value", 12, "evidence", List.of(map("title", "x", "url", "javascript:alert(1)"))))
        .expect(422, "realisation-invalid");
  }

  private Answer finalised(String employee, Map<String, Object> reason) {
    Answer now = selfAppraised(employee);
    String path = "/api/appraisals/" + now.id();
    now =
        send(
                HttpMethod.PUT,
                path + "/behaviour",
                "assessor",
                now.etag(),
                map("ratings", behaviour("MEETS")))
            .expect(200);
    now =
        send(
                HttpMethod.PUT,
                path + "/rating",
                "assessor",
                now.etag(),
                rating("MEETS", "MEETS", null))
            .expect(200);
    return send(HttpMethod.POST, path + "/finalisation", "assessor", now.etag(), reason)
        .expect(200);
  }

  /** Two of three indicators reported at 120: the vector of 96.0. */
  private Answer selfAppraised(String employee) {
    Answer now =
        send(HttpMethod.POST, "/api/appraisals", employee, null, map("planId", agreed(employee)))
            .expect(201);
    String path = "/api/appraisals/" + now.id();
    for (String indicator : List.of("i1", "i2")) {
      now =
          send(
                  HttpMethod.PUT,
                  path + "/realisations/" + indicator + "/2025-Q1",
                  employee,
                  now.etag(),
                  realisation("12.50"))
              .expect(200);
    }
    return send(
            HttpMethod.POST,
            path + "/self-appraisal",
            employee,
            now.etag(),
            map("summary", "Target triwulan terlampaui"))
        .expect(200);
  }

  private String agreed(String employee) {
    Answer plan =
        send(HttpMethod.POST, "/api/plans", employee, null, plan("instrument", 1)).expect(201);
    String path = "/api/plans/" + plan.id();
    plan = send(HttpMethod.POST, path + "/submission", employee, plan.etag(), null).expect(200);
    return send(HttpMethod.POST, path + "/agreement", "assessor", plan.etag(), null)
        .expect(200)
        .id();
  }

  private Map<String, Object> plan(String instrument, int version) {
    List<Object> indicators = new ArrayList<>();
    for (String indicator : List.of("i1", "i2", "i3")) {
      indicators.add(map("indicatorId", indicator, "indicatorVersion", 1));
    }
    return map(
        "cycleId", cycle,
        "instrument", map("id", instrument, "version", version),
        "results",
            List.of(map("kind", "MAIN", "title", "Layanan selesai", "indicators", indicators)));
  }

  private static Map<String, Object> realisation(String value) {
    return map(
        "value",
        new BigDecimal(value),
        "evidence",
        List.of(map("title", "Laporan", "url", "https://example.org/laporan.pdf")));
  }

  private static Map<String, Object> rating(
      String work, String behaviour, @Nullable String reason) {
    Map<String, Object> rating = map("workResult", work, "behaviour", behaviour);
    if (reason != null) {
      rating.put("reason", reason);
    }
    return rating;
  }

  private static Map<String, Object> behaviour(String rating) {
    Map<String, Object> ratings = map();
    for (String value :
        List.of(
            "SERVICE_ORIENTED",
            "ACCOUNTABLE",
            "COMPETENT",
            "HARMONIOUS",
            "LOYAL",
            "ADAPTIVE",
            "COLLABORATIVE")) {
      ratings.put(value, List.of(rating, rating, rating));
    }
    return ratings;
  }

  private Answer send(
      HttpMethod method,
      String path,
      String account,
      @Nullable String etag,
      @Nullable Object body) {
    String[] roles =
        switch (account) {
          case "planner" -> new String[] {"PLANNER"};
          case "auditor" -> new String[] {"AUDITOR"};
          case "head" -> new String[] {"SUPERIOR", "EMPLOYEE"};
          case "assessor", "other-assessor" -> new String[] {"APPRAISER", "EMPLOYEE"};
          default -> new String[] {"EMPLOYEE"};
        };
    return Answer.to(client, method, path, Tokens.start().token(account, roles), etag, body);
  }

  private void person(
      String account,
      String unit,
      PostType post,
      @Nullable String appraiser,
      @Nullable String superior) {
    employees
        .create(
            account,
            new Employee(
                account,
                "Pegawai " + account,
                "199001012015031001",
                unit,
                "Staf",
                post,
                EmploymentStatus.PNS,
                appraiser,
                superior,
                EmployeeStatus.ACTIVE),
            "EmployeeImported")
        .block();
  }

  private void publish() {
    OtherServices others = new OtherServices(mongo);
    List<InstrumentVersion.Item> items = new ArrayList<>();
    String[] weights = {"0.5", "0.3", "0.2"};
    for (int i = 1; i <= 3; i++) {
      String id = "i" + i;
      items.add(new InstrumentVersion.Item(id, 1, new BigDecimal(weights[i - 1])));
      IndicatorVersion indicator =
          new IndicatorVersion(
              id,
              1,
              "IND-" + i,
              "Indikator " + i,
              "PUBLIC_SERVICE",
              "QUANTITY",
              "dokumen",
              Direction.HIGHER,
              Target.of("10"),
              false,
              Frequency.QUARTERLY,
              Aggregation.SUM,
              IndicatorVersion.Status.PUBLISHED);
      others.tell(INDICATORS, id + ":1", indicator, "indicator-versions");
    }
    others.tell(
        INSTRUMENTS,
        "instrument:1",
        new InstrumentVersion("instrument", 1, "INS", "Instrumen", items),
        "instrument-versions");
  }

  private void eventsHoldTheirContract(String appraisalId) {
    Outside outside = Outside.here();
    // Opened, two realisations, self-appraisal, behaviour, rating, finalisation.
    List<ConsumerRecord<String, byte[]>> seen = outside.await(Topics.APPRAISAL, appraisalId, 7);
    assertThat(seen).hasSize(7);
    assertThat(new String(seen.getLast().value(), StandardCharsets.UTF_8)).contains("\"FINAL\"");
    outside.readAll(
        List.of(Topics.APPRAISAL, Topics.PLAN),
        record -> ContractCheck.producer(record.topic(), record.value()));
  }
}

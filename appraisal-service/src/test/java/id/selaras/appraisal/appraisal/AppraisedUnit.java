package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Answer.map;

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
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Tokens;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A pilot unit whose people are appraised in 2025, and what they ask of the running service. */
final class AppraisedUnit {

  private static final Topic<IndicatorVersion> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersion.class);
  private static final Topic<InstrumentVersion> INSTRUMENTS =
      new Topic<>(Topics.INSTRUMENT_VERSION, InstrumentVersion.class);
  private static final LocalDate YEAR_START = LocalDate.of(2025, 1, 1);
  private static @Nullable AppraisedUnit known;

  private final AggregateStore<Employee> employees;
  private final ReactiveMongoTemplate mongo;
  private final OtherServices others;
  private final WebTestClient client;
  private String cycle = "";

  private AppraisedUnit(ApplicationContext service) {
    employees = store(service, Employee.class);
    mongo = service.getBean(ReactiveMongoTemplate.class);
    others = new OtherServices(mongo);
    client =
        new Api(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
            .anyone();
    AggregateStore<Wave> waves = store(service, Wave.class);
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
            "wave.opened")
        .block();
    publish();
    others.coverage("wave", "dukcapil", 8, 8, 1);
  }

  @SuppressWarnings("unchecked")
  private static <S> AggregateStore<S> store(ApplicationContext service, Class<S> state) {
    return (AggregateStore<S>)
        service
            .getBeanProvider(ResolvableType.forClassWithGenerics(AggregateStore.class, state))
            .getObject();
  }

  /** The unit of the one service that the tests of this module share. */
  static synchronized AppraisedUnit of(ApplicationContext service) {
    AppraisedUnit unit = known;
    if (unit == null) {
      unit = new AppraisedUnit(service);
      known = unit;
    }
    return unit;
  }

  String cycle() {
    return cycle;
  }

  /**
   * Opens a cycle of its own in the unit.
   *
   * @param numberScheme null for the usual one
   */
  void openCycle(@Nullable String numberScheme) {
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
    Answer planned = post("planner", "/api/cycles", null, wanted).expect(201);
    cycle = planned.id();
    post("planner", "/api/cycles/" + cycle + "/opening", planned.etag(), null).expect(200);
    post("planner", "/api/cycles/" + cycle + "/units", null, map("unitId", "dukcapil")).expect(201);
  }

  /** Somebody without staff in the unit. */
  void executor(String account, String appraiser, String superior) {
    person(account, "dukcapil", PostType.EXECUTOR, appraiser, superior);
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
            "employee.registered")
        .block();
  }

  private void publish() {
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

  Answer get(String account, String path) {
    return send(HttpMethod.GET, account, path, null, null);
  }

  Answer post(String account, String path, @Nullable String etag, @Nullable Object body) {
    return send(HttpMethod.POST, account, path, etag, body);
  }

  Answer put(String account, String path, @Nullable String etag, @Nullable Object body) {
    return send(HttpMethod.PUT, account, path, etag, body);
  }

  private Answer send(
      HttpMethod method,
      String account,
      String path,
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

  Answer finalised(String employee, Map<String, Object> reason) {
    Answer now = selfAppraised(employee);
    String path = "/api/appraisals/" + now.id();
    now =
        put("assessor", path + "/behaviour", now.etag(), map("ratings", behaviour("MEETS")))
            .expect(200);
    now = put("assessor", path + "/rating", now.etag(), rating("MEETS", "MEETS", null)).expect(200);
    return post("assessor", path + "/finalisation", now.etag(), reason).expect(200);
  }

  /** Two of three indicators reported at 120: the vector of 96.0. */
  Answer selfAppraised(String employee) {
    Answer now =
        post(employee, "/api/appraisals", null, map("planId", agreed(employee))).expect(201);
    String path = "/api/appraisals/" + now.id();
    for (String indicator : List.of("i1", "i2")) {
      for (String period : List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")) {
        String value = period.endsWith("Q1") ? "12.50" : "0";
        String at = path + "/realisations/" + indicator + "/" + period;
        now = put(employee, at, now.etag(), realisation(value)).expect(200);
      }
    }
    return post(
            employee,
            path + "/self-appraisal",
            now.etag(),
            map("summary", "Target triwulan terlampaui"))
        .expect(200);
  }

  private String agreed(String employee) {
    Answer plan = post(employee, "/api/plans", null, plan("instrument", 1)).expect(201);
    String path = "/api/plans/" + plan.id();
    plan = post(employee, path + "/submission", plan.etag(), null).expect(200);
    return post("assessor", path + "/agreement", plan.etag(), null).expect(200).id();
  }

  Map<String, Object> plan(String instrument, int version) {
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

  static Map<String, Object> realisation(String value) {
    return map(
        "value",
        new BigDecimal(value),
        "evidence",
        List.of(map("title", "Laporan", "url", "https://example.org/laporan.pdf")));
  }

  static Map<String, Object> rating(String work, String behaviour, @Nullable String reason) {
    Map<String, Object> rating = map("workResult", work, "behaviour", behaviour);
    if (reason != null) {
      rating.put("reason", reason);
    }
    return rating;
  }

  static Map<String, Object> behaviour(String rating) {
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
}

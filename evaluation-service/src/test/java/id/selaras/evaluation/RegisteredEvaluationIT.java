package id.selaras.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.EventSchemas;
import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.Tokens;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.platform.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From survey answers and a wave to a verdict, through the door and a broker. */
class RegisteredEvaluationIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Tokens TOKENS = Tokens.start();
  private static final Topic<UnitEvent> UNITS =
      new Topic<>("selaras.appraisal.unit.v1", UnitEvent.class);
  private static final Topic<WaveEvent> WAVES =
      new Topic<>("selaras.appraisal.wave.v1", WaveEvent.class);
  private static final int RESPONDENTS = 30;
  private static final String HOUSE = "service-house";

  @TempDir static Path folder;
  private static @Nullable ConfigurableApplicationContext service;
  private static @Nullable KafkaProducer<String, byte[]> producer;
  private static String address = "";

  /** A wave with the indices of its units before and after. */
  private record Case(String name, double[][] pilots, double[][] controls) {

    List<String> units(WaveEvent.Role role) {
      int count = role == WaveEvent.Role.PILOT ? pilots.length : controls.length;
      return IntStream.range(0, count).mapToObj(each -> name + "-" + role + "-" + each).toList();
    }
  }

  private static final Case EFFECT =
      new Case(
          "effect",
          new double[][] {{78.2, 83.1}, {80.4, 84.0}, {75.9, 82.2}, {81.3, 84.9}},
          new double[][] {
            {79.0, 80.1}, {77.5, 79.2}, {82.1, 82.4}, {76.8, 78.9}, {80.2, 81.0}, {78.4, 80.3}
          });
  private static final Case NONE =
      new Case(
          "none",
          new double[][] {{78.2, 79.3}, {80.4, 80.8}, {76.9, 78.8}, {81.3, 82.1}},
          new double[][] {{79.0, 79.5}, {77.5, 78.5}, {82.1, 83.6}, {76.8, 78.0}, {80.2, 80.9}});
  private static final Case SMALL =
      new Case(
          "small",
          new double[][] {{80, 84}, {79, 83.5}, {78, 83}},
          new double[][] {{80, 80.5}, {79, 80}, {78, 79.5}});
  private static final Case CEILING =
      new Case(
          "ceiling",
          new double[][] {{92, 94}, {92.2, 94.1}, {91.8, 93.9}, {92.1, 94.05}},
          new double[][] {{78, 83.5}, {78.4, 83.8}, {77.6, 83.2}, {78.2, 83.7}, {77.8, 83.3}});
  private static final List<Case> CASES = List.of(EFFECT, NONE, SMALL, CEILING);

  @BeforeAll
  static void start() throws Exception {
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Backing.start().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    producer().send(UNITS.record(HOUSE, 1, "t", "t", new UnitEvent(HOUSE, HOUSE, HOUSE, null)));
    for (Case each : CASES) {
      Stream.of(WaveEvent.Role.values())
          .flatMap(role -> each.units(role).stream())
          .forEach(
              id ->
                  producer()
                      .send(
                          UNITS.record(id, 1, "t", "t", new UnitEvent(id, id, id, null, "WARD"))));
      wave(each, WaveEvent.Status.PLANNED, 1);
    }
    producer().flush();
    service =
        SpringApplication.run(
            EvaluationApplication.class,
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + Backing.start().bootstrapServers(),
            "--spring.mongodb.uri=" + Backing.start().mongoUri(),
            "--spring.mongodb.database=evaluation-registered",
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TOKENS.issuer(),
            "--selaras.instance=registered",
            "--selaras.streams.state-dir=" + folder.resolve("streams"));
    address =
        "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
    answers();
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (producer != null) {
      producer.close();
    }
  }

  @Test
  void aRegisteredEvaluationIsLookedAtOnceAndLateAnswersMakeItStale() throws Exception {
    JsonNode registered = registered(EFFECT);
    assertThat(registered.path("status").asString()).isEqualTo("REGISTERED");
    assertThat(registered.path("registeredAfterWindow").asBoolean()).isTrue();
    assertThat(registered.path("smallestEffect").asDouble()).isEqualTo(2);
    assertThat(registered.has("result")).isFalse();
    String path = "/api/evaluation/evaluations/" + registered.path("id").asString();
    HttpResponse<String> again = post("/api/evaluation/evaluations", request(EFFECT), evaluator());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("evaluation-already-registered");

    JsonNode monitoring = body(get(path + "/monitoring", evaluator(), "en"), 200);
    assertThat(monitoring.path("label").asString()).startsWith("Monitoring");
    assertThat(monitoring.path("figures").path("verdict").asString())
        .isEqualTo("EFFECTIVE_INDICATED");

    var looks =
        Stream.of(1, 2)
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> look(path, registered.path("version").asLong(), "en")))
            .toList();
    List<HttpResponse<String>> answers = looks.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
    HttpResponse<String> first =
        answers.stream().filter(each -> each.statusCode() == 200).findFirst().orElseThrow();
    JsonNode looked = JSON.readTree(first.body());
    JsonNode result = looked.path("result");
    assertThat(looked.path("status").asString()).isEqualTo("LOOKED");
    assertThat(result.path("verdict").asString()).isEqualTo("EFFECTIVE_INDICATED");
    assertThat(result.path("effect").asDouble()).isBetween(3.0, 3.6);
    assertThat(result.path("permutation").path("smallest").asDouble()).isEqualTo(0.004762);
    assertThat(result.path("preTrend").path("status").asString()).isEqualTo("CANNOT_ASSESS");
    assertThat(result.path("sentence").asString())
        .contains("Effectiveness indicated", "95% interval", "smallest effect of interest")
        .contains("chosen, not drawn by lot");
    assertThat(result.path("notes").toString())
        .contains("cannot be assessed", "after its quarters");
    assertThat(look(path, looked.path("version").asLong(), "en").body()).contains("look-taken");

    send(
        "late-1,2026-05-20,"
            + EFFECT.units(WaveEvent.Role.PILOT).getFirst()
            + ",1,1,1,1,1,1,1,1,1");
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(body(get(path, evaluator(), "id"), 200).path("status").asString())
                    .isEqualTo("STALE"));
    JsonNode stale = body(get(path, evaluator(), "id"), 200);
    assertThat(stale.path("result").path("snapshotHash")).isEqualTo(result.path("snapshotHash"));
    assertThat(stale.path("result").path("sentence").asString()).startsWith("Terindikasi efektif");
    assertThat(stale.path("stale").path("units"))
        .extracting(JsonNode::asString)
        .containsExactly(EFFECT.units(WaveEvent.Role.PILOT).getFirst());
  }

  @Test
  void whereThereIsNoEffectNothingIsIndicated() throws Exception {
    JsonNode result = looked(NONE).path("result");
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("INTERVAL_INCLUDES_ZERO");
  }

  @Test
  void threeAgainstThreeIsTooSmallADesign() throws Exception {
    JsonNode result = looked(SMALL).path("result");
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("DESIGN_TOO_SMALL");
    assertThat(result.path("sentence").asString()).contains("rancangannya terlalu kecil", "0,10");
  }

  @Test
  void aDifferenceThatIsTheCeilingAloneIsInconclusive() throws Exception {
    JsonNode result = looked(CEILING).path("result");
    assertThat(result.path("effect").asDouble()).isBetween(-3.8, -3.2);
    assertThat(result.path("high").asDouble()).isNegative();
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("CEILING_DISAGREES");
    assertThat(result.path("ceiling").path("checked").asBoolean()).isTrue();
  }

  @Test
  void onlyAnEvaluatorRegistersAndOnlyWhatCanBeLookedAt() throws Exception {
    String path = "/api/evaluation/evaluations";
    assertThat(post(path, request(EFFECT), TOKENS.token("x", "PLANNER")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> wrong =
        post(
            path,
            "{\"waveId\":\"w\",\"preQuarters\":[\"2026-Q2\",\"2026-Q4\"],"
                + "\"postQuarters\":[\"2026\"],\"lookOn\":\"2026-01-01\",\"alpha\":1}",
            evaluator());
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(wrong.body()).path("errors"))
        .extracting(error -> error.path("code").asString())
        .containsExactlyInAnyOrder("quarters-not-in-a-row", "quarter-form", "alpha-form");
    assertThat(
            post(path, request(new Case("unheard", new double[0][], new double[0][])), evaluator())
                .statusCode())
        .isEqualTo(409);
    var later = new Case("later", new double[0][], new double[0][]);
    wave(later, WaveEvent.Status.PLANNED, 1);
    HttpResponse<String> ahead =
        awaited(
            () -> post(path, request(later).replace("2026-10-01", "2999-01-01"), evaluator()), 201);
    HttpResponse<String> early =
        look(path + "/" + JSON.readTree(ahead.body()).path("id").asString(), 1, "id");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("look-too-early");
    var open = new Case("open", new double[0][], new double[0][]);
    wave(open, WaveEvent.Status.OPEN, 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(post(path, request(open), evaluator()).body())
                    .contains("wave-already-open"));
  }

  private static JsonNode looked(Case each) throws Exception {
    JsonNode registered = registered(each);
    String path = "/api/evaluation/evaluations/" + registered.path("id").asString();
    return body(look(path, registered.path("version").asLong(), "id"), 200);
  }

  private static JsonNode registered(Case each) throws Exception {
    HttpResponse<String> answer =
        awaited(() -> post("/api/evaluation/evaluations", request(each), evaluator()), 201);
    counted(each);
    return JSON.readTree(answer.body());
  }

  /** Every unit has all its answers before and after. */
  private static void counted(Case each) {
    String units =
        Stream.of(WaveEvent.Role.values())
            .flatMap(role -> each.units(role).stream())
            .map(id -> "&unit=" + id)
            .reduce("", String::concat);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(
                        body(
                                get(
                                    "/api/evaluation/satisfaction?period=2026-Q2&period=2026-Q3"
                                        + units,
                                    evaluator(),
                                    "id"),
                                200)
                            .path("items")
                            .valueStream()
                            .mapToLong(item -> item.path("respondents").asLong())
                            .sum())
                    .isEqualTo(2L * RESPONDENTS * (each.pilots().length + each.controls().length)));
  }

  private static String request(Case each) {
    return "{\"waveId\":\"wave-%s\",\"preQuarters\":[\"2026-Q2\"],\"postQuarters\":[\"2026-Q3\"],\"lookOn\":\"2026-10-01\"}"
        .formatted(each.name());
  }

  private static void wave(Case each, WaveEvent.Status status, long version) {
    var from = LocalDate.of(2026, 7, 1);
    var members = new ArrayList<WaveEvent.Member>();
    for (WaveEvent.Role role : WaveEvent.Role.values()) {
      each.units(role).forEach(id -> members.add(new WaveEvent.Member(id, role, from, null)));
    }
    String id = "wave-" + each.name();
    var record =
        WAVES.record(
            id,
            version,
            "t",
            "t",
            new WaveEvent(id, each.name(), WaveEvent.Kind.PILOT, from, status, members));
    assertThat(EventSchemas.validate(WAVES.name(), record.value())).isEmpty();
    producer().send(record);
  }

  /** One source with the answers of all units, so that each index is as close as it can be. */
  private static void answers() throws Exception {
    var source =
        JSON.createObjectNode().put("code", "survey").put("name", "Survei").put("unitId", HOUSE);
    var mapping =
        source.putObject("mapping").put("record", "no").put("date", "date").put("unit", "unit");
    var elements = mapping.putObject("elements");
    var names = id.selaras.evaluation.survey.Element.values();
    for (int index = 0; index < names.length; index++) {
      elements.put(names[index].name(), "u" + (index + 1));
    }
    var values = source.putObject("unitValues");
    var rows = new ArrayList<String>();
    for (Case each : CASES) {
      for (WaveEvent.Role role : WaveEvent.Role.values()) {
        double[][] figures = role == WaveEvent.Role.PILOT ? each.pilots() : each.controls();
        List<String> units = each.units(role);
        for (int unit = 0; unit < figures.length; unit++) {
          values.put(units.get(unit), units.get(unit));
          rows(rows, units.get(unit), "2026-05-", figures[unit][0]);
          rows(rows, units.get(unit), "2026-08-", figures[unit][1]);
        }
      }
    }
    awaited(() -> post("/api/surveys/sources", source.toString(), admin()), 201);
    send(String.join("\n", rows));
  }

  private static void rows(List<String> rows, String unit, String month, double index) {
    long left = Math.round(index * 9 * RESPONDENTS / 25);
    for (int respondent = 0; respondent < RESPONDENTS; respondent++) {
      var row =
          new StringBuilder(
              "%s-%s%d,%s%02d,%s"
                  .formatted(unit, month, respondent, month, respondent % 12 + 1, unit));
      for (int element = 0; element < 9; element++) {
        int answers = 9 * (RESPONDENTS - respondent) - element;
        long answer = (left + answers - 1) / answers;
        left -= answer;
        row.append(',').append(answer);
      }
      rows.add(row.toString());
    }
  }

  private static void send(String rows) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            call("/api/surveys/responses?source=survey", admin(), "id")
                .header("Content-Type", "text/csv")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "no,date,unit,u1,u2,u3,u4,u5,u6,u7,u8,u9\n" + rows + "\n"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(body(answer, 200).path("rejected").asInt()).isZero();
  }

  private static HttpResponse<String> look(String path, long version, String language) {
    try {
      return HTTP.send(
          call(path + "/look", evaluator(), language)
              .header("If-Match", "\"" + version + "\"")
              .POST(HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A call that may be refused while the service has yet to hear of what it names. */
  private static HttpResponse<String> awaited(
      java.util.concurrent.Callable<HttpResponse<String>> call, int status) {
    return await()
        .atMost(Duration.ofSeconds(40))
        .until(call, answer -> answer.statusCode() == status);
  }

  private static JsonNode body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder call(String path, String token, String language) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept-Language", language)
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> get(String path, String token, String language)
      throws Exception {
    return HTTP.send(call(path, token, language).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String token)
      throws Exception {
    return HTTP.send(
        call(path, token, "id")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String evaluator() {
    return TOKENS.token("evaluator", "EVALUATOR");
  }

  private static String admin() {
    return TOKENS.token("admin", "ADMIN");
  }

  private static KafkaProducer<String, byte[]> producer() {
    return Objects.requireNonNull(producer);
  }
}

package id.selaras.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.TopicCatalogue;
import id.selaras.contracts.testing.ApiDocument;
import id.selaras.contracts.testing.BackedService;
import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.ConsumedTopics;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.Tokens;
import id.selaras.evaluation.coverage.Coverage;
import id.selaras.evaluation.replay.ReplayListener;
import id.selaras.evaluation.stream.PartTopology;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Ids;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyDescription;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service as it runs, against a broker, a database and an issuer. */
class EvaluationIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Tokens TOKENS = Tokens.start();
  private static final Topic<Coverage> COVERAGE = new Topic<>(Topics.COVERAGE, Coverage.class);
  private static final String COLUMNS = "no,date,unit,nik,u1,u2,u3,u4,u5,u6,u7,u8,u9\n";

  @TempDir static Path folder;
  private static @Nullable ConfigurableApplicationContext service;
  private static String address = "";
  private static String run = "";

  @BeforeAll
  static void start() throws Exception {
    units();
    var earlier = (ObjectNode) source("earlier", "ward-f", Map.of(), null);
    earlier.putArray("unitValues");
    earlier
        .putArray("served")
        .addObject()
        .put("unitId", "ward-f")
        .put("period", "2017")
        .put("served", 9);
    Outside.here()
        .tell(Topics.SURVEY_SOURCE, Ids.derived("survey-source", "earlier"), 3, earlier.toString());
    begin("first");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(get("/api/evaluation/satisfaction?unit=T.1", admin()).statusCode())
                    .isEqualTo(200));
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void theCommittedDocumentIsWhatTheServiceSaysOfItself() {
    ApiDocument.isWhatIsSaidAt(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @Test
  void answersOfACounterCountForItsUnitForThePlaceAndForTheCityAndACorrectionReplaces()
      throws Exception {
    register("mpp-a", "ward-a", Map.of("LOKET B", "ward-b"), "survey-feed");
    String feed = TOKENS.token("survey-feed", "FEED");
    HttpResponse<String> first =
        send(
            "/api/surveys/responses?source=mpp-a",
            COLUMNS
                + "1,2021-01-05,LOKET B,1271,4,4,4,4,4,4,4,4,4\n"
                + "2,05/01/2021,,1271,3,3,3,3,3,3,3,3,3\n"
                + "3,2021-01-06,tak dikenal,1271,4,4,4,,4,4,4,4,9\n",
            "text/csv",
            feed);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    JsonNode answer = JSON.readTree(first.body());
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("rejections").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(answer.path("rejections").get(0).path("errors"))
        .extracting(error -> error.path("code").asString())
        .containsExactlyInAnyOrder("INCOMPLETE", "OUT_OF_SCALE");
    figure("T.1.2", "2021", "100.00", 1);
    figure("T.1.1", "2021", "87.50", 2);
    figure("T.1", "2021-Q1", "87.50", 2);

    HttpResponse<String> correction =
        send(
            "/api/surveys/responses?source=mpp-a",
            "{\"no\":1,\"date\":\"2021-02-05T09:00:00\",\"unit\":null,\"u1\":3,\"u2\":3,\"u3\":3,"
                + "\"u4\":3,\"u5\":3,\"u6\":3,\"u7\":3,\"u8\":3,\"u9\":\"3\"}\n",
            "application/x-ndjson",
            feed);
    assertThat(correction.statusCode()).as(correction.body()).isEqualTo(200);
    figure("T.1.1", "2021", "75.00", 2);
    figure("T.1", "2021-02", "75.00", 1);
    assertThat(items("T.1.2", "2021")).isEmpty();
  }

  @Test
  void aFeedMaySendOnlyForItsOwnSourceAndOthersNotAtAll() throws Exception {
    register("bound", "ward-b", Map.of(), "another-feed");
    String row = COLUMNS + "1,2021-01-05,,1,4,4,4,4,4,4,4,4,4\n";
    String path = "/api/surveys/responses?source=bound";
    assertThat(send(path, row, "text/csv", TOKENS.token("survey-feed", "FEED")).statusCode())
        .isEqualTo(403);
    assertThat(send(path, row, "text/csv", TOKENS.token("pegawai1", "EMPLOYEE")).statusCode())
        .isEqualTo(403);
    assertThat(
            send("/api/surveys/sources", "{}", "application/json", TOKENS.token("x", "VIEWER"))
                .statusCode())
        .isEqualTo(403);
    assertThat(get("/api/evaluation/satisfaction", null).statusCode()).isEqualTo(401);
  }

  @Test
  void whatCannotBeUnderstoodIsAnsweredAndNothingIsCounted() throws Exception {
    register("strict", "ward-c", Map.of(), "survey-feed");
    String path = "/api/surveys/responses?source=strict";
    assertThat(send(path, "no,date\n1,2021-01-01\n", "text/csv", admin()).statusCode())
        .isEqualTo(400);
    assertThat(send(path, "x", "text/plain", admin()).statusCode()).isEqualTo(415);
    assertThat(send("/api/surveys/responses?source=none", "x\n", "text/csv", admin()).statusCode())
        .isEqualTo(404);
    HttpResponse<String> dry =
        send(
            path + "&dryRun=true",
            COLUMNS + "1,2021-01-05,,1,4,4,4,4,4,4,4,4,4\n",
            "text/csv",
            admin());
    assertThat(JSON.readTree(dry.body()).path("accepted").asInt()).isEqualTo(1);
    assertThat(items("T.1.3", "2021")).isEmpty();
    assertThat(get("/api/evaluation/satisfaction?units=T.1", admin()).statusCode()).isEqualTo(400);
    assertThat(get("/api/evaluation/satisfaction?period=2021-Q5", admin()).statusCode())
        .isEqualTo(400);
    HttpResponse<String> unmapped =
        send(
            "/api/surveys/sources",
            "{\"code\":\"x\",\"name\":\"X\",\"unitId\":\"ward-a\",\"mapping\":{\"record\":\"no\"}}",
            "application/json",
            admin());
    assertThat(unmapped.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(unmapped.body()).path("errors")).hasSize(10);
  }

  @Test
  void aRefusedRowIsTakenAwayCorrectedAndSentAgainAndIsThenResolved() throws Exception {
    register("mended", "ward-c", Map.of("LOKET C", "ward-c"), "survey-feed");
    String feed = TOKENS.token("survey-feed", "FEED");
    String rows =
        ("[{\"no\":1,\"date\":\"2023-01-05\",\"unit\":\"LOKET C\",\"nik\":\"1271\",ANSWERS},"
                + "{\"no\":2,\"date\":\"2023-01-06\",\"nik\":\"1271\",ANSWERS,\"u9\":7}]")
            .replace(
                "ANSWERS",
                "\"u1\":4,\"u2\":4,\"u3\":4,\"u4\":4,\"u5\":4,\"u6\":4,\"u7\":4,\"u8\":4,\"u9\":4");
    String path = "/api/surveys/responses?source=mended";
    JsonNode upload = JSON.readTree(send(path, rows, "application/json", feed).body());
    assertThat(upload.path("accepted").asInt()).as(upload.toString()).isEqualTo(1);
    String of = "source=mended&upload=" + upload.path("uploadId").asString();

    String file = get("/api/surveys/rejections/download?" + of, feed).body();
    assertThat(file.lines().toList()).hasSize(2);
    assertThat(file).contains("2,2023-01-06").doesNotContain("1271");
    JsonNode again = JSON.readTree(send(path, file.replace(",7,", ",4,"), "text/csv", feed).body());
    assertThat(again.path("accepted").asInt()).as(again.toString()).isEqualTo(1);
    JsonNode listed =
        JSON.readTree(get("/api/surveys/rejections?" + of + "&status=RESOLVED", feed).body());
    assertThat(listed.path("items")).as(listed.toString()).hasSize(1);
    assertThat(
            JSON.readTree(get("/api/surveys/rejections?" + of + "&status=OPEN", feed).body())
                .path("items"))
        .isEmpty();
    figure("T.1.3", "2023", "100.00", 2);
    assertThat(indexes("rejections"))
        .contains("source status record", "source _id", "source upload _id", "at");
  }

  @Test
  void aMappingIsTriedBeforeItsSourceIsThere() throws Exception {
    var request = JSON.createObjectNode().put("format", "CSV");
    request.set("source", source("tried", "ward-a", Map.of(), null));
    request.put(
        "sample",
        COLUMNS + "1,2021-01-05,T.1.2,1,4,4,4,4,4,4,4,4,4\n2,2021-13-05,,1,4,4,4,4,4,4,4,4,4\n");
    HttpResponse<String> answer =
        send("/api/surveys/mapping-trials", request.toString(), "application/json", admin());
    JsonNode tried = JSON.readTree(answer.body());
    assertThat(tried.path("counts").path("accepted").asInt()).as(answer.body()).isEqualTo(1);
    assertThat(tried.path("rows").get(0).path("unitCode").asString()).isEqualTo("T.1.2");
    assertThat(tried.path("columns")).hasSize(13);
    assertThat(tried.path("rejected").get(0).path("errors").get(0).path("code").asString())
        .isEqualTo("DATE_UNREADABLE");
    assertThat(get("/api/surveys/sources/tried", admin()).statusCode()).isEqualTo(404);
  }

  @Test
  void rowsOfASourcesTopicAreCheckedLikeAnyOther() throws Exception {
    var source = (ObjectNode) source("box", "ward-f", Map.of(), null);
    source.put("inbox", true);
    HttpResponse<String> answer =
        send("/api/surveys/sources", source.toString(), "application/json", admin());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String topic = JSON.readTree(answer.body()).path("inboxTopic").asString();
    assertThat(topic).isEqualTo("selaras.survey.inbox.box.v1");
    String row =
        "\"u1\":4,\"u2\":4,\"u3\":4,\"u4\":4,\"u5\":4,\"u6\":4,\"u7\":4,\"u8\":4,\"u9\":4}";
    for (String value :
        List.of(
            "{\"no\":1,\"date\":\"2024-01-05\"," + row,
            "{\"no\":2," + row,
            "no row at all",
            "{\"no\":3,\"date\":\"2024-01-05\"," + row)) {
      Outside.here().send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)));
    }
    figure("T.1.6", "2024", "100.00", 2);
    JsonNode refused =
        JSON.readTree(get("/api/surveys/rejections?source=box&upload=inbox", admin()).body());
    assertThat(refused.path("items")).as(refused.toString()).hasSize(1);
    assertThat(refused.path("items").get(0).path("line").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(get("/operations/dead-letters", admin()).body()).contains(topic));
  }

  @Test
  void theStreamBeginsWithASnapshotAndTellsWhatMoves() throws Exception {
    register("moving", "ward-d", Map.of(), "survey-feed");
    HttpResponse<Stream<String>> stream =
        HTTP.send(
            request("/api/evaluation/live", admin()).build(), HttpResponse.BodyHandlers.ofLines());
    try (var lines = stream.body()) {
      var iterator = lines.iterator();
      assertThat(iterator.next()).isEqualTo("event:snapshot");
      send(
          "/api/surveys/responses?source=moving",
          COLUMNS + "1,2022-01-05,,1,4,4,4,4,4,4,4,4,4\n",
          "text/csv",
          admin());
      String line = "";
      while (!(line.startsWith("data:") && line.contains("T.1.4") && line.contains("2022"))) {
        line = iterator.next();
      }
      assertThat(JSON.readTree(line.substring(5)).path("index").asDouble()).isEqualTo(100.0);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(get("/actuator/prometheus", null).body())
                    .contains("selaras_satisfaction_index")
                    .contains("unit=\"T.1.4\""));
  }

  @Test
  void howManyWereServedJudgesTheSampleInTheListAndInTheStream() throws Exception {
    register("sampled", "ward-c", Map.of(), "survey-feed");
    send(
        "/api/surveys/responses?source=sampled",
        COLUMNS + "1,2018-01-05,,1,4,4,4,4,4,4,4,4,4\n2,2018-01-06,,1,3,3,3,3,3,3,3,3,3\n",
        "text/csv",
        admin());
    figure("T.1.3", "2018", "87.50", 2);
    String path = "/api/surveys/sources/sampled/served";
    assertThat(served(path, "ward-c", 10).statusCode()).isEqualTo(200);
    JsonNode few = items("T.1.3", "2018").get(0).path("sample");
    assertThat(few.path("required").asInt()).isEqualTo(10);
    assertThat(few.path("status").asString()).isEqualTo("NOT_MET");

    HttpResponse<String> again = served(path, "T.1.3", 2);
    assertThat(again.body())
        .isEqualTo(
            "{\"source\":\"sampled\",\"unitId\":\"ward-c\",\"period\":\"2018\",\"served\":2}");
    JsonNode asked = items("T.1.3", "2018").get(0);
    assertThat(asked.path("sample").path("status").asString()).isEqualTo("MET");
    JsonNode listed = JSON.readTree(get(path + "?unit=T.1.3&period=2018", admin()).body());
    assertThat(listed.path("items")).hasSize(1);
    assertThat(get(path, TOKENS.token("x", "VIEWER")).statusCode()).isEqualTo(403);
    assertThat(served(path, "no such unit", 1).statusCode()).isEqualTo(409);
    assertThat(send(path, "{}", "application/json", admin()).statusCode()).isEqualTo(422);
    assertThat(indexes("served"))
        .contains("state.unitId state.period _id", "state.source state.period _id");

    HttpResponse<Stream<String>> stream =
        HTTP.send(
            request("/api/evaluation/live", admin()).build(), HttpResponse.BodyHandlers.ofLines());
    try (var lines = stream.body()) {
      JsonNode live =
          lines
              .filter(line -> line.startsWith("data:"))
              .map(line -> JSON.readTree(line.substring(5)))
              .flatMap(data -> data.has("unitCode") ? Stream.of(data) : figures(data))
              .filter(each -> each.path("unitCode").asString().equals("T.1.3"))
              .filter(each -> each.path("period").asString().equals("2018"))
              .filter(each -> each.path("sample").path("served").asInt() == 2)
              .findFirst()
              .orElseThrow();
      for (String part : List.of("index", "indexExact", "grade", "respondents", "sample")) {
        assertThat(live.path(part)).as(part).isEqualTo(asked.path(part));
      }
      for (String part : List.of("low", "high", "method", "days", "standardError")) {
        assertThat(live.path("interval").path(part))
            .as(part)
            .isEqualTo(asked.path("interval").path(part));
      }
    }
  }

  private static Stream<JsonNode> figures(JsonNode snapshot) {
    return snapshot.path("satisfaction").valueStream();
  }

  private static HttpResponse<String> served(String path, String unit, long number)
      throws Exception {
    return send(
        path,
        JSON.createObjectNode()
            .put("unitId", unit)
            .put("period", "2018")
            .put("served", number)
            .toString(),
        "application/json",
        admin());
  }

  private static List<String> indexes(String collection) {
    return Objects.requireNonNull(
        bean(ReactiveMongoTemplate.class)
            .execute(collection, com.mongodb.reactivestreams.client.MongoCollection::listIndexes)
            .map(index -> String.join(" ", index.get("key", Document.class).keySet()))
            .collectList()
            .block());
  }

  @Test
  void whatASourceHeldOfPeopleServedIsStillKnownAndGivesWayToWhatIsSaidNow() throws Exception {
    String path = "/api/surveys/sources/earlier/served";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(get(path, admin()).body()).contains("\"2017\",\"served\":9"));
    String now = "{\"unitId\":\"T.1.6\",\"period\":\"2017\",\"served\":8}";
    assertThat(send(path, now, "application/json", admin()).statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(get(path, admin()).body()).path("items")).hasSize(1);
    assertThat(get(path, admin()).body()).contains("\"served\":8");
  }

  @Test
  void withDatabaseAndStateLostTheSameFiguresComeBack() throws Exception {
    register("rebuilt", "ward-e", Map.of(), "survey-feed");
    served("/api/surveys/sources/rebuilt/served", "ward-e", 3);
    send(
        "/api/surveys/responses?source=rebuilt",
        COLUMNS + "1,2020-01-05,,1,4,4,4,4,4,4,4,4,4\n2,2020-01-06,,1,3,4,4,4,4,4,4,4,4\n",
        "text/csv",
        admin());
    figure("T.1.5", "2020", "98.61", 2);
    if (service != null) {
      service.close();
    }
    begin("second");
    figure("T.1.5", "2020", "98.61", 2);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/api/surveys/sources/rebuilt", admin()).statusCode())
                    .isEqualTo(200));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/api/surveys/sources/rebuilt/served", admin()).body())
                    .contains("\"served\":3"));
  }

  @Test
  void figuresThatHaveGoneWrongInTheDatabaseAreRebuiltFromTheirTopicsByACommand() throws Exception {
    register("spoilt", "ward-b", Map.of(), "survey-feed");
    send(
        "/api/surveys/responses?source=spoilt",
        COLUMNS
            + "1,2019-01-05,,1,4,4,4,4,4,4,4,4,4\n"
            + "2,2019-01-06,,1,3,4,4,4,4,4,4,4,4\n"
            + "3,2019-01-07,,1,3,3,3,3,3,3,3,3,3\n",
        "text/csv",
        admin());
    figure("T.1.2", "2019", "90.74", 3);
    figure("T.1", "2019", "90.74", 3);
    ReactiveMongoTemplate mongo = bean(ReactiveMongoTemplate.class);
    String days = "satisfaction_days";
    mongo.remove(Query.query(Criteria.where("_id").is("ward-b|||2019-01-05")), days).block();
    Document wrong =
        Objects.requireNonNull(mongo.findById("ward-b|||2019-01-06", Document.class, days).block());
    mongo.save(new Document(wrong).append("total", 9L).append("offset", 99_000L), days).block();
    mongo.save(new Document(wrong).append("_id", "ward-b|||2019-03-01"), days).block();
    figure("T.1.2", "2019", "65.74", 3);

    String path = "/operations/rebuilds";
    String body = "{\"copy\":\"" + days + "\"}";
    for (String role : List.of("EMPLOYEE", "EVALUATOR", "FEED")) {
      assertThat(send(path, body, "application/json", TOKENS.token("other", role)).statusCode())
          .as(role)
          .isEqualTo(403);
    }
    assertThat(
            JSON.readTree(get("/operations/copies", admin()).body())
                .path("items")
                .valueStream()
                .map(copy -> copy.path("copy").asString()))
        .contains(days, "unit-coverage", "indicator_quality", "unit_performance");
    JsonNode done = rebuilt(days);
    assertThat(done.path("done").asLong())
        .as(done.toString())
        .isPositive()
        .isEqualTo(done.path("total").asLong());
    assertThat(done.path("skipped").asLong()).isZero();
    JsonNode same = items("T.1.2", "2019");
    assertThat(same).hasSize(1);
    assertThat(same.get(0).path("index").decimalValue()).isEqualByComparingTo("90.74");
    assertThat(same.get(0).path("respondents").asInt()).isEqualTo(3);
    assertThat(same.get(0).path("scheme").toString())
        .isEqualTo("{\"code\":\"PERMENPANRB_14_2017\",\"version\":1}");
    assertThat(mongo.findById("ward-b|||2019-03-01", Document.class, days).blockOptional())
        .isEmpty();
    for (String other : List.of("unit-coverage", "indicator_quality", "unit_performance")) {
      assertThat(rebuilt(other).path("status").asString()).as(other).isEqualTo("DONE");
    }
    assertThat(indexes(days)).contains("unit day", "location day", "partition offset");
    assertThat(indexes("unit-coverage")).contains("value.campaignId");
    assertThat(indexes("unit_performance")).contains("unitId", "cycleId", "partition offset");
    assertThat(indexes("indicator_quality")).contains("partition offset");

    // What comes afterwards is counted on top of it.
    send(
        "/api/surveys/responses?source=spoilt",
        COLUMNS + "3,2019-01-08,,1,4,4,4,4,4,4,4,4,4\n",
        "text/csv",
        admin());
    figure("T.1.2", "2019", "99.07", 3);
  }

  @Test
  void twoInstancesShareTheCountingAndEachShowsAllOfItOnce() throws Exception {
    register("shared", "ward-d", Map.of(), "survey-feed");
    String path = "/api/surveys/responses?source=shared";
    String first = address;
    try (ConfigurableApplicationContext other = instance("2")) {
      // The same rows to both, and each with some of its own: one lot stays, counted once.
      send(path, COLUMNS + rows(1, 60, "2018-03-01"), "text/csv", admin());
      address = addressOf(other);
      send(path, COLUMNS + rows(31, 90, "2018-03-02"), "text/csv", admin());
      figure("T.1.4", "2018", "100.00", 90);
      figure("T.1.4", "2018-03-01", "100.00", 30);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(get("/actuator/prometheus", null).body())
                      .containsPattern(
                          "selaras_satisfaction_respondents\\{[^}]*period=\"2018\"[^}]*"
                              + "unit=\"T.1.4\"[^}]*} 90.0"));
      address = first;
      figure("T.1.4", "2018", "100.00", 90);
      figure("T.1.4", "2018-03-02", "100.00", 60);
    } finally {
      address = first;
    }
    // What the other counted goes on in this one, with the state that Kafka holds.
    send(path, COLUMNS + rows(61, 120, "2018-04-01"), "text/csv", admin());
    figure("T.1.4", "2018", "100.00", 120);
    figure("T.1.4", "2018-04-01", "100.00", 60);
  }

  private static String rows(int from, int to, String day) {
    var rows = new StringBuilder();
    for (int row = from; row <= to; row++) {
      rows.append(row).append(',').append(day).append(",,1,4,4,4,4,4,4,4,4,4\n");
    }
    return rows.toString();
  }

  @Test
  void coverageIsShownAsItsOwnerTellsItOnceItHasBegunAndAcceptanceOnceEnoughHaveAnswered()
      throws Exception {
    covered(new Coverage("k", "ward-a", 6, 5, 5, 3, 1, 1));
    covered(new Coverage("k", "ward-b", 3, 2, 2, 2, 0, 0));
    covered(new Coverage("k", "ward-c", 0, 0, 0, 0, 0, 0));
    covered(new Coverage("l", "ward-d", 1, 0, 0, 0, 0, 0));
    await()
        .untilAsserted(
            () ->
                assertThat(coverage())
                    .extracting(JsonNode::toString)
                    .containsExactly(
                        "{\"campaignId\":\"k\",\"unitId\":\"ward-a\",\"unitCode\":\"T.1.1\","
                            + "\"unitName\":\"Kelurahan ward-a\",\"read\":6,\"passed\":5,"
                            + "\"answered\":5,\"acceptance\":{\"agree\":3,\"doubt\":1,\"disagree\":1}}",
                        "{\"campaignId\":\"k\",\"unitId\":\"ward-b\",\"unitCode\":\"T.1.2\","
                            + "\"unitName\":\"Kelurahan ward-b\",\"read\":3,\"passed\":2,"
                            + "\"answered\":2}"));
  }

  private static void covered(Coverage coverage) {
    String key = coverage.campaignId() + ":" + coverage.unitId();
    Outside.here().send(COVERAGE.record(key, 1, "coverage.counted", "t", coverage));
  }

  private static JsonNode coverage() throws Exception {
    return JSON.readTree(get("/api/evaluation/coverage?campaign=k", admin()).body()).path("items");
  }

  @Test
  void theTopicsThatStreamsHasMadeAreThoseOfTheCatalogue() throws Exception {
    List<String> listed =
        TopicCatalogue.load().topics().stream()
            .filter(TopicCatalogue.Entry::internal)
            .map(TopicCatalogue.Entry::name)
            .toList();
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Backing.start().bootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .filteredOn(name -> name.startsWith("selaras.evaluation-streams"))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void theCatalogueNamesThisServiceAsConsumerOfJustWhatItReads() {
    var running = Objects.requireNonNull(service);
    var builder = new StreamsBuilder();
    var sources = new SourceTopology(builder);
    running.getBeanProvider(PartTopology.class).forEach(part -> part.add(sources));
    Set<String> counted =
        builder.build().describe().subtopologies().stream()
            .flatMap(part -> part.nodes().stream())
            .filter(TopologyDescription.Source.class::isInstance)
            .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
            .filter(topic -> topic.startsWith("selaras."))
            .collect(Collectors.toSet());
    assertThat(counted).isNotEmpty();
    new ConsumedTopics("evaluation-service", running)
        .and(counted)
        .and(bean(ReplayListener.class).topics())
        .check();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "SELARAS_SURVEY_FILE", matches = ".+")
  void aRealFileGivesItsKnownFigure() throws Exception {
    JsonNode source = source("real", "ward-f", Map.of(), null);
    var mapping = (ObjectNode) source.path("mapping");
    mapping.put("record", "record_no").put("date", "submitted_on").put("unit", "service_unit");
    assertThat(
            send("/api/surveys/sources", source.toString(), "application/json", admin())
                .statusCode())
        .isEqualTo(201);
    String file = Files.readString(Path.of(System.getenv("SELARAS_SURVEY_FILE")));
    HttpResponse<String> answer =
        send("/api/surveys/responses?source=real", file, "text/csv", admin());
    assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(1398);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        JSON.readTree(
                                get(
                                        "/api/evaluation/satisfaction?unit=T.1.6&period=2020&period=2021",
                                        admin())
                                    .body())
                            .path("items")
                            .valueStream()
                            .mapToLong(item -> item.path("respondents").asLong())
                            .sum())
                    .isEqualTo(1398));
    figure("T.1.6", "2021", "96.67", 1397);
  }

  /** Asks for a rebuild and waits until its job says that it is done. */
  private static JsonNode rebuilt(String copy) throws Exception {
    HttpResponse<String> accepted =
        send("/operations/rebuilds", "{\"copy\":\"" + copy + "\"}", "application/json", admin());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job =
        accepted.headers().firstValue("Location").orElseThrow().replaceFirst(".*/jobs/", "");
    return await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> JSON.readTree(get("/operations/jobs/" + job, admin()).body()),
            told -> !told.path("status").asString().equals("RUNNING"));
  }

  private static <T> T bean(Class<T> type) {
    return Objects.requireNonNull(service).getBean(type);
  }

  private static void figure(String unit, String period, String index, int respondents) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              JsonNode items = items(unit, period);
              assertThat(items).hasSize(1);
              assertThat(items.get(0).path("index").decimalValue())
                  .isEqualByComparingTo(new BigDecimal(index));
              assertThat(items.get(0).path("respondents").asInt()).isEqualTo(respondents);
            });
  }

  private static JsonNode items(String unit, String period) throws Exception {
    HttpResponse<String> answer =
        get("/api/evaluation/satisfaction?unit=" + unit + "&period=" + period, admin());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("items");
  }

  private static void register(String code, String unit, Map<String, String> values, String account)
      throws Exception {
    HttpResponse<String> answer =
        send(
            "/api/surveys/sources",
            source(code, unit, values, account).toString(),
            "application/json",
            admin());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static JsonNode source(
      String code, String unit, Map<String, String> values, @Nullable String account) {
    var source = JSON.createObjectNode().put("code", code).put("name", code).put("unitId", unit);
    if (account != null) {
      source.put("feedAccount", account);
    }
    var mapping = source.putObject("mapping").put("record", "no").put("date", "date");
    mapping.put("unit", "unit");
    var elements = mapping.putObject("elements");
    String[] names = {
      "REQUIREMENTS",
      "PROCEDURE",
      "TIME",
      "COST",
      "PRODUCT",
      "OFFICER_COMPETENCE",
      "OFFICER_BEHAVIOUR",
      "COMPLAINTS",
      "FACILITIES"
    };
    for (int index = 0; index < names.length; index++) {
      elements.put(names[index], "u" + (index + 1));
    }
    var units = source.putObject("unitValues");
    values.forEach(units::put);
    return source;
  }

  private static void begin(String name) {
    run = name;
    service = instance("1");
    address = addressOf(service);
  }

  private static ConfigurableApplicationContext instance(String name) {
    var application = new SpringApplication(EvaluationApplication.class);
    // Threads of its own: closing one instance would otherwise stop the others of this JVM.
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    ReactorResourceFactory.class,
                    () -> {
                      var threads = new ReactorResourceFactory();
                      threads.setUseGlobalResources(false);
                      return threads;
                    }));
    application.addInitializers(new BackedService());
    return application.run(
        "--server.port=0",
        "--spring.mongodb.database=evaluation-" + run,
        "--selaras.instance=" + name,
        "--selaras.streams.state-dir=" + folder.resolve(run));
  }

  private static String addressOf(ConfigurableApplicationContext of) {
    return "http://localhost:" + of.getEnvironment().getRequiredProperty("local.server.port");
  }

  private static void units() {
    var topic = new Topic<>(Topics.UNIT, UnitEvent.class);
    Outside outside = Outside.here();
    outside.send(topic.record("city", 1, "t", "t", new UnitEvent("city", "T.1", "Kota", null)));
    for (int index = 1; index <= 6; index++) {
      String id = "ward-" + "abcdef".charAt(index - 1);
      outside.send(
          topic.record(
              id, 1, "t", "t", new UnitEvent(id, "T.1." + index, "Kelurahan " + id, "city")));
    }
  }

  private static String admin() {
    return TOKENS.token("admin", "ADMIN");
  }

  private static HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    return HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String path, String body, String type, String token)
      throws Exception {
    return HTTP.send(
        request(path, token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}

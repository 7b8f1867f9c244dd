package id.selaras.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.BackedService;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.Tokens;
import id.selaras.platform.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with what a test says to it and hears from it. */
final class RunningEvaluation implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Tokens TOKENS = Tokens.start();
  private static final Outside OUTSIDE = Outside.here();

  private final ConfigurableApplicationContext service;
  private final String address;

  RunningEvaluation(String name, Path folder) {
    SpringApplication application = new SpringApplication(EvaluationApplication.class);
    application.addInitializers(new BackedService());
    service =
        application.run(
            "--server.port=0",
            "--spring.mongodb.database=evaluation-" + name,
            "--selaras.streams.state-dir=" + folder.resolve("streams"));
    address =
        "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Override
  public void close() {
    service.close();
  }

  static String evaluator() {
    return TOKENS.token("evaluator", "EVALUATOR");
  }

  static String planner() {
    return TOKENS.token("planner", "PLANNER");
  }

  static String admin() {
    return TOKENS.token("admin", "ADMIN");
  }

  /** Tells what another service would, in the form that this one reads. */
  <E> void tell(Topic<E> topic, String key, long version, E body) {
    OUTSIDE.send(topic.record(key, version, "t", "t", body));
  }

  /** Tells what another service would, as its contract has it. */
  void tell(String topic, String key, long version, String body) {
    OUTSIDE.tell(topic, key, version, body);
  }

  /** Every body that the topic has held under this key. */
  static List<JsonNode> told(String topic, String key) {
    return OUTSIDE.read(topic, key).stream()
        .map(
            record -> {
              ContractCheck.producer(topic, record.value());
              return JSON.readTree(record.value());
            })
        .toList();
  }

  /** Waits until a listener has done with all that its topic holds under this key. */
  static void caughtUp(String listener, String topic, String key) {
    ConsumerRecord<String, byte[]> last = OUTSIDE.read(topic, key).getLast();
    try (var broker = Admin.create(Map.of("bootstrap.servers", OUTSIDE.bootstrapServers()))) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          broker
                              .listConsumerGroupOffsets("evaluation-service." + listener)
                              .partitionsToOffsetAndMetadata()
                              .get()
                              .get(new TopicPartition(topic, last.partition()))
                              .offset())
                      .isGreaterThan(last.offset()));
    }
  }

  HttpResponse<String> get(String path, String language) throws Exception {
    return sent(call(path, evaluator(), language));
  }

  /** What an evaluator sees. */
  JsonNode seen(String path) throws Exception {
    return body(get(path, "id"), 200);
  }

  HttpResponse<String> post(String path, String body, String token, String... headers)
      throws Exception {
    HttpRequest.Builder call =
        call(path, token, "id")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return sent(headers.length == 0 ? call : call.headers(headers));
  }

  HttpResponse<String> look(String path, long version, String language) {
    try {
      return sent(
          call(path + "/look", evaluator(), language)
              .header("If-Match", "\"" + version + "\"")
              .POST(HttpRequest.BodyPublishers.noBody()));
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Sends answers of the one source. */
  void answer(String rows) throws Exception {
    HttpResponse<String> answer =
        sent(
            call("/api/surveys/responses?source=" + WaveCase.SOURCE, admin(), "id")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(WaveCase.COLUMNS + rows)));
    assertThat(body(answer, 200).path("rejected").asInt()).as(answer.body()).isZero();
  }

  /** A call that may be refused while the service has yet to hear of what it names. */
  static HttpResponse<String> awaited(Callable<HttpResponse<String>> call, int status) {
    return await().atMost(PATIENCE).until(call, answer -> answer.statusCode() == status);
  }

  static JsonNode body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer.body());
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private HttpRequest.Builder call(String path, String token, String language) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept-Language", language)
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder call)
      throws IOException, InterruptedException {
    return HTTP.send(call.build(), HttpResponse.BodyHandlers.ofString());
  }
}

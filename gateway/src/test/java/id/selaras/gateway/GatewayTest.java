package id.selaras.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "selaras.issuer=https://masuk.contoh.test/realms/selaras",
      "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s"
    })
class GatewayTest {

  private static final int PART = 64 * 1024;
  private static final int PARTS = 400;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry properties) {
    instance(properties, "evaluation", 0, Backend.uri());
    instance(properties, "indicator", 0, Backend.uri());
    instance(properties, "appraisal", 0, Backend.away());
    instance(properties, "appraisal", 1, Backend.uri());
    instance(properties, "feedback", 0, Backend.away());
  }

  private static void instance(
      DynamicPropertyRegistry properties, String service, int index, String uri) {
    properties.add(
        "spring.cloud.discovery.client.simple.instances.%s[%d].uri".formatted(service, index),
        () -> uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/aspects",
        "/api/indicators/1/versions/2",
        "/api/instruments",
        "/api/needs/rounds/1/items",
        "/api/campaigns",
        "/api/career/posts",
        "/api/revisions?status=OPEN",
        "/api/organisation/me",
        "/api/waves",
        "/api/cycles",
        "/api/schemes/PERMENPANRB_6_2022/1",
        "/api/plans?status=AGREED",
        "/api/appraisals/1/explanation",
        "/api/method/inbox",
        "/api/surveys/sources",
        "/api/evaluation/satisfaction?unit=1&period=2021"
      })
  void aRequestReachesItsServiceWithItsToken(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Authorization", "Bearer abc");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(path + " Bearer abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicator", "appraisal", "evaluation"})
  void theOperationsOfEachServiceAreReachedByItsName(String service) throws Exception {
    HttpResponse<String> answer =
        get(
            "/api/operations/" + service + "/dead-letters?status=OPEN",
            "Authorization",
            "Bearer a");
    assertThat(answer.body()).isEqualTo("/operations/dead-letters?status=OPEN Bearer a");
  }

  @Test
  void whileOneInstanceIsGoneTheOtherAnswersEveryRequest() throws Exception {
    for (int i = 0; i < 6; i++) {
      assertThat(get("/api/waves").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEventPassesAtOnceAndTheStreamOutlivesTheTimeout() throws Exception {
    HttpRequest request = request("/api/evaluation/live").build();
    CompletableFuture<HttpResponse<InputStream>> opening =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    // The first event is later than the response timeout of every other route.
    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS)
        .execute(() -> Backend.EVENTS.tryEmitNext("event: snapshot\ndata: {}\n\n"));
    HttpResponse<InputStream> answer = opening.get(10, TimeUnit.SECONDS);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(nextLine(lines)).isEqualTo("event: snapshot");
      long sent = System.nanoTime();
      Backend.EVENTS.tryEmitNext("event: progress\ndata: {\"n\":1}\n\n");
      assertThat(nextLine(lines)).isEqualTo("data: {}");
      assertThat(nextLine(lines)).isEmpty();
      assertThat(nextLine(lines)).isEqualTo("event: progress");
      assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void anUploadStreamsThroughBeforeItEnds() throws Exception {
    PipedOutputStream sender = new PipedOutputStream();
    PipedInputStream upload = new PipedInputStream(sender, 2 * PART);
    HttpRequest request =
        request("/api/surveys/responses?source=contoh")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofInputStream(() -> upload))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    byte[] part = new byte[PART];
    for (int i = 0; i < PARTS; i++) {
      sender.write(part);
    }
    // Nothing has been answered and the upload is still open, yet the service has most of it.
    await().atMost(Duration.ofSeconds(10)).until(() -> Backend.ARRIVED.get() > PART * (PARTS / 2));
    assertThat(answer).isNotDone();
    sender.close();
    assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("bytes=" + (long) PART * PARTS);
  }

  @Test
  void aServiceThatIsAwayIsAProblemThatSaysWhenToComeBack() throws Exception {
    HttpResponse<String> answer = get("/api/feedback/1");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Language")).contains("id");
    assertThat(answer.body())
        .contains("\"type\":\"urn:selaras:problem:unavailable\"")
        .contains("Sementara tidak tersedia")
        .contains("\"traceId\"");
  }

  @ParameterizedTest
  @CsvFileSource(files = "../platform/src/test/resources/language-cases.txt", delimiter = '|')
  void aProblemIsToldInTheLanguageThatTheServicesWouldSpeak(String wanted, String language)
      throws Exception {
    HttpResponse<String> answer = get("/api/nothing", "Accept-Language", wanted);
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    assertThat(answer.body())
        .contains(language.equals("en") ? "No such address" : "Alamat tidak dikenal");
  }

  @Test
  void aServiceThatDoesNotAnswerInTimeIsAway() throws Exception {
    assertThat(get("/api/indicators/slow").statusCode()).isEqualTo(503);
  }

  @Test
  void everyProblemHasItsSentencesInBothLanguages() throws IOException {
    String source = Files.readString(Path.of("src/main/java/id/selaras/gateway/Problems.java"));
    Matcher slugs = Pattern.compile("(?:->|\\?|:) \"([a-z-]+)\"").matcher(source);
    ResourceBundle indonesian = ResourceBundle.getBundle("problems", Locale.ROOT);
    ResourceBundle english = ResourceBundle.getBundle("problems", Locale.ENGLISH);
    int found = 0;
    while (slugs.find()) {
      for (String part : List.of("title", "detail")) {
        String key = "problem." + slugs.group(1) + "." + part;
        assertThat(english.getString(key)).isNotEqualTo(indonesian.getString(key));
      }
      found++;
    }
    assertThat(found).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/nothing",
        "/api/x/y.z",
        "/api/operations",
        "/api/operations/nobody/jobs/1",
        "/%61pi/nothing",
        "/x/../api/nothing",
        "/openapi/nobody"
      })
  void anApiNobodyOwnsIsNotFoundAndNotThePage(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertProblem(answer, "no-such-path");
  }

  @Test
  void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseItTakes() throws Exception {
    HttpRequest request = request("/config.json").POST(BodyPublishers.ofString("{}")).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    assertProblem(answer, "method-not-allowed");
  }

  @Test
  void aFormatThatTheGatewayDoesNotSpeakIsRefused() throws Exception {
    HttpResponse<String> answer = get("/config.json", "Accept", "image/png");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertProblem(answer, "not-acceptable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/%zz HTTP/1.1 | 400 | bad-request",
        "GET /api/a^b HTTP/1.1 | 400 | bad-request",
        "GET /api/{long} HTTP/1.1 | 414 | too-large",
        "GET  HTTP/1.1 | 400 | bad-request"
      },
      quoteCharacter = '`')
  void aRequestThatCannotBeReadIsAProblemToo(String line, int status, String slug)
      throws IOException {
    String answer = raw(line.replace("{long}", "x".repeat(10_000)), "Accept-Language: en");
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("urn:selaras:problem:" + slug)
        .contains("\"traceId\"");
  }

  @Test
  void headersWithoutEndAreAProblemToo() throws IOException {
    assertThat(raw("GET /api/waves HTTP/1.1", "X: " + "x".repeat(20_000)))
        .startsWith("HTTP/1.1 431")
        .contains("urn:selaras:problem:too-large");
  }

  @Test
  void aRequestThatCannotBeReadIsAnsweredInTheLanguageItAsksFor() throws IOException {
    assertThat(raw("GET /api/%zz HTTP/1.1", "Accept-Language: en"))
        .contains("The request cannot be read");
    assertThat(raw("GET /api/%zz HTTP/1.1", "X: y")).contains("Permintaan tidak dapat dibaca");
  }

  /** What the client of Java would not send. */
  private String raw(String line, String header) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, String slug) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:selaras:problem:" + slug + "\"")
        .contains("\"traceId\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/config.json", "/api/aspects", "/api/feedback/1", "/", "/none.js"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("connect-src 'self' https://masuk.contoh.test;")
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void theWebApplicationLearnsWhereItIsAndWhereToSignIn() throws Exception {
    assertThat(get("/config.json").body())
        .isEqualTo(
            "{\"organisation\":\"Kota Medan\","
                + "\"issuer\":\"https://masuk.contoh.test/realms/selaras\","
                + "\"webClientId\":\"selaras-web\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/hasil/7", "/callback?code=1", "/index.html"})
  void anyPageIsTheOnePageOfTheWebApplication(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(answer.body()).contains("<title>Selaras</title>");
  }

  @Test
  void aPageCanBeAskedForWithoutItsBody() throws Exception {
    HttpRequest request = request("/").method("HEAD", BodyPublishers.noBody()).build();
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileThatDoesNotExistIsNotThePage() throws Exception {
    assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicator", "appraisal", "evaluation"})
  void theDescriptionOfEachServiceIsJoinedHere(String service) throws Exception {
    assertThat(get("/openapi/" + service).body())
        .contains("3.1.0")
        .contains("\"server\":\"localhost:" + port + "\"");
    assertThat(get("/v3/api-docs/swagger-config").body()).contains("/openapi/" + service);
  }

  @Test
  void theEventsAreDescribedHereToo() throws Exception {
    HttpResponse<String> answer = get("/asyncapi.json");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(answer.body())
        .contains("\"asyncapi\" : \"3.0.0\"")
        .contains("selaras.appraisal.appraisal.v1");
  }

  @Test
  void theDocumentationCanBeBrowsed() throws Exception {
    HttpResponse<String> answer = get("/docs");
    String page = answer.headers().firstValue("Location").orElse("");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(get(page).body()).contains("swagger-ui");
  }

  @Test
  void healthAndMetricsAreServed() throws Exception {
    assertThat(get("/actuator/health/readiness").body()).contains("UP");
    assertThat(get("/actuator/prometheus").body()).contains("http_server_requests_seconds");
  }

  private static String nextLine(BufferedReader lines) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return String.valueOf(lines.readLine());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orTimeout(5, TimeUnit.SECONDS)
        .join();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}

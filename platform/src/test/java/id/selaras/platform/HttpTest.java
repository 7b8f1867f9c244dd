package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service as small as can be, over HTTP; its broker is away the whole time. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=example-service",
      "spring.kafka.bootstrap-servers=localhost:1",
      "logging.level.org.apache.kafka=OFF"
    })
class HttpTest {

  private static final Database DATABASE = new Database();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("spring.mongodb.uri", DATABASE::uri);
  }

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  private WebTestClient client = WebTestClient.bindToServer().build();

  @Autowired private ReactiveMongoTemplate mongo;

  @LocalServerPort private int port;

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            // The first API document takes its time on a busy machine.
            .responseTimeout(Duration.ofSeconds(30))
            .build();
  }

  @Test
  void healthAndMetricsAreOpenAndReadinessDoesNotNeedTheBroker() {
    client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    client
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.components.database.status")
        .isEqualTo("UP");
    String metrics =
        client
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(metrics).contains("selaras_outbox_pending", "selaras_outbox_oldest_age_seconds");
  }

  @Test
  void everythingElseNeedsAToken() {
    client
        .get()
        .uri("/posts/1")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unauthenticated");
    client
        .get()
        .uri("/posts/1")
        .header("Authorization", "Bearer forged")
        .exchange()
        .expectStatus()
        .isUnauthorized();
    client.get().uri("/nowhere").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aProblemSpeaksTheClientsLanguage() {
    get("/posts/missing")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .valueEquals("Content-Language", "id")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Tidak ditemukan")
        .jsonPath("$.status")
        .isEqualTo(404)
        .jsonPath("$.traceId")
        .isNotEmpty();
    get("/posts/missing")
        .header("Accept-Language", "en")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Not found");
  }

  @Test
  void theCallerComesFromTheTokenAndTheWrongRoleIsRefused() {
    get("/me").exchange().expectStatus().isOk().expectBody().jsonPath("$.account").isEqualTo("ani");
    get("/planners")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:role-required");
  }

  @Test
  void aWriteNeedsTheVersionThatWasRead() {
    post("/posts", "{\"code\":\"W\",\"title\":\"t\",\"weight\":0.10}")
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    put("/posts/W", null, 428, "if-match-required");
    put("/posts/W", "7", 400, "if-match-malformed");
    put("/posts/W", "W/\"7\"", 400, "if-match-malformed");
    put("/posts/W", "*", 400, "if-match-malformed");
    put("/posts/W", "\"7\"", 412, "stale");
    put("/posts/nobody", "\"1\"", 404, "not-found");
    put("/posts/W", "\"1\"", 200, null);
    post("/posts", "{\"code\":\"W\",\"title\":\"t\",\"weight\":0.10}")
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void theSameKeyWithTheSameRequestCreatesOnceAndAnswersWhatIsThereNow() {
    String body = "{\"code\":\"K\",\"title\":\"t\",\"weight\":0.10}";
    String id = created(keyed("ani", "key 1", body));
    assertThat(created(keyed("ani", "key 1", body))).isEqualTo(id);
    put("/posts/" + id, "\"1\"", 200, null);
    keyed("ani", "key 1", body)
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");

    keyed("ani", "key 1", body.replace("0.10", "0.20"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:idempotency-key-reused");
    // Another's key and another key are other requests.
    assertThat(created(keyed("budi", "key 1", body))).isNotEqualTo(id);
    assertThat(created(keyed("ani", "key 2", body))).isNotEqualTo(id);
    assertThat(created(post("/keyed-posts", body))).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "kunci-\u00e9"})
  void aKeyThatIsNoneIsRefused(String key) {
    keyed("ani", key, "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:idempotency-key-malformed");
    keyed("ani", "x".repeat(201), "{}").expectStatus().isBadRequest();
  }

  @Test
  void anUploadWithAKeyIsNotHeldBackAndABodyTooLargeToKeepIsRefused() {
    String large = "x".repeat(2_000_000);
    client
        .post()
        .uri("/uploads")
        .header("Authorization", "Bearer ani")
        .header("Idempotency-Key", "k")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue(large)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.bytes")
        .isEqualTo(large.length());
    keyed("ani", "large", "{\"code\":\"" + "x".repeat(300_000) + "\"}")
        .expectStatus()
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":1,\"x\":1}|/x|unknown-field",
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":\"many\"}|/weight|value-invalid",
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":1,\"until\":\"tomorrow\"}|/until|value-invalid",
        "{\"code\":{},\"title\":\"t\",\"weight\":1}|/code|value-mismatch",
        "{\"code\":||json-malformed",
        "nonsense||json-malformed"
      })
  void aBodyThatCannotBeReadIsAnsweredWithWhere(String body, String pointer, String code) {
    post("/posts", body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unreadable-body")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer == null ? "" : pointer)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code)
        .jsonPath("$.errors[0].message")
        .isNotEmpty();
  }

  @Test
  void whatSpringRefusesIsAProblemToo() {
    problem(get("/nowhere"), 404, "no-such-path");
    problem(get("/numbers?n=x"), 400, "bad-request");
    problem(get("/numbers"), 400, "bad-request");
    problem(get("/fails"), 500, "internal");
    problem(get("/me").header("API-Version", "9"), 400, "api-version-unsupported");
    problem(get("/me").header("API-Version", "x"), 400, "api-version-unsupported");
    problem(get("/me").header("Accept", "image/png"), 406, "not-acceptable");
    get("/me").header("API-Version", "1").exchange().expectStatus().isOk();
    client
        .delete()
        .uri("/me")
        .header("Authorization", "Bearer ani")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .exists("Allow")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:method-not-allowed");
    client
        .post()
        .uri("/posts")
        .header("Authorization", "Bearer ani")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("x")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unsupported-media-type");
    post("/posts", "").expectStatus().isBadRequest();
    post("/posts", "{\"code\":\"" + "x".repeat(300_000) + "\"}").expectStatus().isEqualTo(413);
  }

  @Test
  void aFailureTellsNothingOfItsInside() {
    String body =
        get("/fails")
            .exchange()
            .expectStatus()
            .is5xxServerError()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).doesNotContain("secret").doesNotContain("Exception").contains("traceId");
  }

  @Test
  void theApiDocumentShowsIfMatchAsAHeaderAndNotTheCaller() {
    String document =
        client
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(document)
        .contains("/posts/{code}")
        .contains("If-Match")
        .contains("Idempotency-Key")
        .contains("\"/api/operations/example/dead-letters/{id}/replay\"")
        .doesNotContain("\"caller\"");
  }

  @Test
  void operationsAreForAdministrators() {
    for (String path : List.of("dead-letters", "dead-letters/1", "copies", "jobs/1")) {
      problem(get("/operations/" + path), 403, "role-required");
    }
    post("/operations/dead-letters/1/replay", "").expectStatus().isForbidden();
    post("/operations/rebuilds", "{\"copy\":\"posts\"}").expectStatus().isForbidden();
    post("/operations/republications", "{}").expectStatus().isForbidden();

    problem(admin("/operations/dead-letters/1"), 404, "not-found");
    problem(admin("/operations/jobs/1"), 404, "not-found");
    problem(admin("/operations/dead-letters?status=LOST"), 400, "bad-request");
    admin("/operations/dead-letters").exchange().expectBody().json("{\"items\":[]}");
    admin("/operations/copies").exchange().expectBody().json("{\"items\":[]}");
    client
        .post()
        .uri("/operations/rebuilds")
        .header("Authorization", "Bearer admin")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"copy\":\"posts\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("copy-unknown");
  }

  @Test
  void everythingOrOneCollectionIsToldAgainByAJobThatTellsHowFarItIs() {
    for (String body : List.of("", "{}", "{\"store\":\"posts\"}")) {
      var request =
          client
              .post()
              .uri("/operations/republications")
              .header("Authorization", "Bearer admin")
              .contentType(MediaType.APPLICATION_JSON);
      String job =
          (body.isEmpty() ? request : request.bodyValue(body))
              .exchange()
              .expectStatus()
              .isAccepted()
              .returnResult(Void.class)
              .getResponseHeaders()
              .getLocation()
              .getPath();
      assertThat(job).startsWith("/api/operations/example/jobs/");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  admin(job.replace("/api/operations/example", "/operations"))
                      .exchange()
                      .expectBody()
                      .jsonPath("$.status")
                      .isEqualTo("DONE"));
    }
    for (String body : List.of("{\"store\":\"nothing\"}", "{\"store\":[]}", "[", "{\"all\":1}")) {
      client
          .post()
          .uri("/operations/republications")
          .header("Authorization", "Bearer admin")
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isEqualTo(body.contains("nothing") ? 422 : 400);
    }
  }

  @Test
  void anAdministratorSeesWhatTheRelayIsDoingAndOthersThatItIsWell() {
    admin("/actuator/health")
        .exchange()
        .expectBody()
        .jsonPath("$.components.relay.details.setAside")
        .isEqualTo(0);
    client
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectBody()
        .jsonPath("$.components.relay.status")
        .isEqualTo("UP")
        .jsonPath("$.components.relay.details")
        .doesNotExist();
  }

  private WebTestClient.RequestHeadersSpec<?> admin(String uri) {
    return client.get().uri(uri).header("Authorization", "Bearer admin");
  }

  @Test
  void aDayIsStoredAsThatDayInUtcAndANumberAsADecimal() {
    post("/posts", "{\"code\":\"D\",\"title\":\"t\",\"weight\":0.10,\"until\":\"2026-01-31\"}")
        .expectStatus()
        .isCreated();
    var stored = mongo.findById("D", org.bson.Document.class, "posts").block();
    var state = stored.get("state", org.bson.Document.class);
    assertThat(state.getDate("until").toInstant()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    assertThat(state.get("weight")).hasToString("0.10");
    get("/posts/D")
        .exchange()
        .expectBody()
        .json("{\"id\":\"D\",\"version\":1,\"until\":\"2026-01-31\"}");
  }

  private WebTestClient.RequestHeadersSpec<?> get(String uri) {
    return client.get().uri(uri).header("Authorization", "Bearer ani");
  }

  private WebTestClient.ResponseSpec post(String uri, String body) {
    return client
        .post()
        .uri(uri)
        .header("Authorization", "Bearer ani")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec keyed(String caller, String key, String body) {
    return client
        .post()
        .uri("/keyed-posts")
        .header("Authorization", "Bearer " + caller)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static String created(WebTestClient.ResponseSpec answer) {
    Map<?, ?> body =
        answer.expectStatus().isCreated().expectBody(Map.class).returnResult().getResponseBody();
    return String.valueOf(body.get("id"));
  }

  private void put(String uri, String ifMatch, int status, String slug) {
    var request = client.put().uri(uri).header("Authorization", "Bearer ani");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    var body = request.exchange().expectStatus().isEqualTo(status).expectBody();
    if (slug != null) {
      body.jsonPath("$.type").isEqualTo("urn:selaras:problem:" + slug);
    }
  }

  private static void problem(
      WebTestClient.RequestHeadersSpec<?> request, int status, String slug) {
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:" + slug);
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(PostController.class)
  static class Example {

    @Bean
    AggregateStore<Post> posts(ReactiveMongoTemplate mongo) {
      return AggregateStore.of(mongo, "posts", Post.class, Post.TOPIC, Post::told);
    }

    /** A token is the name of the caller here. */
    @Bean
    ReactiveJwtDecoder tokens() {
      return token ->
          token.equals("forged")
              ? Mono.error(new BadJwtException("forged"))
              : Mono.just(
                  Jwt.withTokenValue(token)
                      .header("alg", "none")
                      .subject(token)
                      .claim("roles", List.of(token.equals("admin") ? "ADMIN" : "EMPLOYEE"))
                      .build());
    }
  }

  @RestController
  static class PostController {

    record View(String id, long version, String title, LocalDate until) {

      static View of(Versioned<Post> post) {
        return new View(post.id(), post.version(), post.state().title(), post.state().until());
      }
    }

    private final AggregateStore<Post> posts;

    PostController(AggregateStore<Post> posts) {
      this.posts = posts;
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
      return caller;
    }

    @GetMapping("/planners")
    Map<String, String> planners(Caller caller) {
      caller.require("PLANNER");
      return Map.of();
    }

    @GetMapping("/numbers")
    Map<String, Integer> numbers(@RequestParam int n) {
      return Map.of("n", n);
    }

    @GetMapping("/fails")
    Mono<String> fails() {
      return Mono.error(new IllegalStateException("secret"));
    }

    @GetMapping("/posts/{code}")
    Mono<View> post(@PathVariable String code) {
      return posts.get(code).map(View::of);
    }

    @PostMapping("/posts")
    Mono<ResponseEntity<View>> create(@RequestBody Post post) {
      return posts
          .create(post.code(), post, "PostCreated")
          .map(created -> ResponseEntity.status(201).eTag(created.etag()).body(View.of(created)));
    }

    @PostMapping("/keyed-posts")
    Mono<ResponseEntity<View>> createKeyed(@RequestBody Post post, NewId id) {
      return posts
          .create(id, post, "PostCreated")
          .map(created -> ResponseEntity.status(201).eTag(created.etag()).body(View.of(created)));
    }

    @PostMapping("/uploads")
    Mono<Map<String, Long>> upload(@RequestBody Flux<DataBuffer> body) {
      return body.map(
              part -> {
                long bytes = part.readableByteCount();
                DataBufferUtils.release(part);
                return bytes;
              })
          .reduce(0L, Long::sum)
          .map(bytes -> Map.of("bytes", bytes));
    }

    @PutMapping("/posts/{code}")
    Mono<View> rename(@PathVariable String code, IfMatch expected) {
      return posts
          .change(code, expected.version(), post -> post.titled("new"), "PostRenamed")
          .map(View::of);
    }
  }
}

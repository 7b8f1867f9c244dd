package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
import org.springframework.data.mongodb.core.query.Criteria;
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

  @Autowired private AggregateStore<Post> posts;

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
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":\"many\"}|/weight|value-mismatch",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":1e999999999}|/weight|number-too-long",
        "{\"code\":\"X\",\"title\":\"\\ud800\",\"weight\":1}|/title|text-not-plain",
        "{\"code\":\"X\",\"title\":3,\"weight\":1}|/title|value-mismatch",
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":1,\"until\":2}|/until|value-mismatch",
        "{\"code\":\"X\",\"\\u0000\":1}|/\ufffd|unknown-field",
        "{\"code\":\"X\",\"code\":\"Y\",\"title\":\"t\",\"weight\":1}||json-malformed",
        "{\"code\":\"X\",\"title\":\"t\",\"weight\":1} {}||value-mismatch"
      })
  void aBodyIsReadStrictly(String body, String pointer, String code) {
    post("/posts", body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer == null ? "" : pointer)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", " ", "[]", "\"x\""})
  void aBodyThatIsNoObjectIsRefused(String body) {
    post("/posts", body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unreadable-body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind= | parameter-invalid",
        "kind | parameter-invalid",
        "kind=%20 | parameter-invalid",
        "kind=one | parameter-invalid",
        "kind=ONE%20 | parameter-invalid",
        "kind=0 | parameter-invalid",
        "kind=ONE&kind=TWO | parameter-repeated",
        "kinds= | parameter-invalid",
        "kinds=, | parameter-invalid",
        "kinds=%20 | parameter-invalid",
        "kinds=ONE, | parameter-invalid",
        "kinds=ONE&kinds= | parameter-invalid",
        "kinds=ONE,three | parameter-invalid",
        "n= | parameter-invalid",
        "n=0x10 | parameter-invalid",
        "n=1.0 | parameter-invalid",
        "n=%201 | parameter-invalid",
        "n=%2B1 | parameter-invalid",
        "n=2147483648 | parameter-invalid",
        "n=1&n=2 | parameter-repeated",
        "ns=1,x | parameter-invalid",
        "truth=yes | parameter-invalid",
        "truth=1 | parameter-invalid",
        "truth=TRUE | parameter-invalid",
        "day=%2B999999999-12-31 | parameter-invalid",
        "day=0000-01-01 | parameter-invalid",
        "day=1/2/26 | parameter-invalid",
        "figure=1e999999999 | parameter-invalid",
        "figure=1E-400 | parameter-invalid",
        "text=%00 | parameter-invalid",
        "text=a&text=b | parameter-repeated",
        "texts=a%00 | parameter-invalid",
        "texst=a | unknown-parameter",
        "%E2%80%8B=a | unknown-parameter"
      })
  void aParameterIsReadStrictly(String query, String code) {
    request("/strict?" + query)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:bad-request")
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  @Test
  void parametersWrittenAsTheyShouldBeAreRead() {
    request(
            "/strict?kind=ONE&kinds=ONE,TWO&kinds=TWO&n=-7&ns=1,2&truth=false&day=2026-01-31"
                + "&figure=0.10&text=a,b&texts=")
        .expectStatus()
        // A list that is sent twice is not split as well.
        .isBadRequest();
    request(
            "/strict?kind=ONE&kinds=ONE&kinds=TWO&n=-7&ns=1,2&truth=false&day=2026-01-31"
                + "&figure=0.10&text=a,b&texts=")
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            "{\"kind\":\"ONE\",\"kinds\":[\"ONE\",\"TWO\"],\"n\":-7,\"ns\":[1,2],\"truth\":false,"
                + "\"day\":\"2026-01-31\",\"figure\":0.10,\"text\":\"a,b\",\"texts\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "%00", "%E2%80%8B", "a%0Ab", "%7F"})
  void anIdThatCanBeNobodysIsNotFound(String id) {
    request("/posts/" + id)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:not-found");
    request("/posts/" + "x".repeat(201)).expectStatus().isNotFound();
    request("/numbered/0x1").expectStatus().isNotFound();
    request("/numbered/1").expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts/a;b=c", "/posts/a%2Fb", "/posts//a", "/me?%00=a"})
  void whatTheFirewallTurnsAwayIsAProblemToo(String address) {
    request(address)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "application/json;charset=none", "*", "text/csv", "/"})
  void aBodyOfAnotherKindIsUnsupported(String type) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/posts"))
                    .header("Authorization", "Bearer ani")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("urn:selaras:problem:unsupported-media-type");
  }

  @Test
  void whoTakesNoJsonIsToldSoBeforeAnythingIsCreated() {
    for (String type : List.of("image/png", "nonsense", "text/html, text/csv")) {
      client
          .post()
          .uri("/posts")
          .header("Authorization", "Bearer ani")
          .header("Accept", type)
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue("{\"code\":\"A\",\"title\":\"t\",\"weight\":1}")
          .exchange()
          .expectStatus()
          .isEqualTo(406)
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
    get("/posts/A").exchange().expectStatus().isNotFound();
    get("/me").header("Accept", "text/html, */*;q=0.1").exchange().expectStatus().isOk();
  }

  @Test
  void aLanguageThatAControllerIsGivenIsNamedInTheAnswer() {
    get("/language")
        .header("Accept-Language", "fr,en;q=0.8")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectHeader()
        .valueEquals("Vary", "Accept-Language")
        .expectBody(String.class)
        .isEqualTo("\"ENGLISH\"");
  }

  @Test
  void whoHasNoRightIsToldSoBeforeTheVersionIsLookedAt() {
    posts.create("R", Post.of("R"), "PostCreated").block();
    for (String tag : List.of("", "7", "\"9\"")) {
      var request = client.put().uri("/guarded-posts/R").header("Authorization", "Bearer ani");
      if (!tag.isEmpty()) {
        request.header("If-Match", tag);
      }
      request.exchange().expectStatus().isForbidden();
    }
    put("/posts/R", null, 428, "if-match-required");
  }

  @Test
  void aKeyUsedAgainForAnotherCodeIsRefused() {
    String body = "{\"code\":\"C1\",\"title\":\"t\",\"weight\":1}";
    coded("code key", body).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");
    coded("code key", body).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");
    for (String other : List.of(body.replace("C1", "C2"), body.replace("\"t\"", "\"u\""))) {
      coded("code key", other)
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:selaras:problem:idempotency-key-reused");
    }
    get("/posts/C2").exchange().expectStatus().isNotFound();
    coded("another key", body).expectStatus().isEqualTo(409);
    coded("another key", body.replace("C1", "C2")).expectStatus().isCreated();
  }

  @Test
  void aCursorIsOfItsListAlone() {
    for (String code : List.of("L1", "L2", "L3")) {
      posts.create(code, Post.of(code), "PostCreated").block();
    }
    String cursor =
        (String)
            request("/lists?limit=1&sort=code")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("next");
    request("/lists?limit=1&sort=code&cursor=" + cursor).expectStatus().isOk();
    for (String other : List.of("/lists?sort=title&cursor=", "/lists?sort=-code&cursor=")) {
      problem(get(other + cursor), 400, "cursor-invalid");
    }
    problem(admin("/operations/dead-letters?cursor=" + cursor), 400, "cursor-invalid");
    problem(get("/lists?sort=code&cursor=eyJ2IjpbIiJdLCJpIjoiIn0"), 400, "cursor-invalid");
    problem(get("/lists?sort=code&cursor="), 400, "cursor-invalid");
  }

  private WebTestClient.ResponseSpec request(String uri) {
    return client
        .get()
        .uri(URI.create("http://localhost:" + port + uri))
        .header("Authorization", "Bearer ani")
        .exchange();
  }

  private WebTestClient.ResponseSpec coded(String key, String body) {
    return client
        .post()
        .uri("/coded-posts")
        .header("Authorization", "Bearer ani")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
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
  void theApiDocumentDeclaresTheStatusOfAProblemThatAnEndpointNames() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/fails'].get.responses['409']['$ref']")
        .isEqualTo("#/components/responses/Problem409")
        .jsonPath("$.paths['/me'].get.responses['409']")
        .doesNotExist();
  }

  @Test
  void theApiDocumentSaysHowLongAnIdInAnAddressMayBe() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/posts/{code}'].get.parameters[0].schema.maxLength")
        .isEqualTo(200);
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

    enum Kind {
      ONE,
      TWO
    }

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

    @MayAnswer("already-exists")
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

    @PostMapping("/coded-posts")
    Mono<ResponseEntity<View>> createCoded(@RequestBody Post post, NewId id) {
      return posts
          .create(id.as(post.code()), post, "PostCreated")
          .map(created -> ResponseEntity.status(201).eTag(created.etag()).body(View.of(created)));
    }

    @GetMapping("/strict")
    Map<String, Object> strict(
        @RequestParam(required = false) @Nullable Kind kind,
        @RequestParam(defaultValue = "") List<Kind> kinds,
        @RequestParam(defaultValue = "1") int n,
        @RequestParam(defaultValue = "") List<Integer> ns,
        @RequestParam(required = false) @Nullable Boolean truth,
        @RequestParam(required = false) @Nullable LocalDate day,
        @RequestParam(required = false) @Nullable BigDecimal figure,
        @RequestParam(required = false) @Nullable String text,
        @RequestParam(defaultValue = "") List<String> texts) {
      Map<String, Object> read = new HashMap<>();
      read.put("kind", kind);
      read.put("kinds", kinds);
      read.put("n", n);
      read.put("ns", ns);
      read.put("truth", truth);
      read.put("day", day);
      read.put("figure", figure);
      read.put("text", text);
      read.put("texts", texts);
      return read;
    }

    @GetMapping("/numbered/{n}")
    int numbered(@PathVariable int n) {
      return n;
    }

    @GetMapping("/language")
    ResponseEntity<Language> language(Language language) {
      return ResponseEntity.ok(language);
    }

    @GetMapping("/lists")
    Mono<Page<View>> list(
        @RequestParam String sort,
        @RequestParam(required = false) @Nullable String cursor,
        @RequestParam(defaultValue = "50") int limit) {
      Criteria all = new Criteria();
      String path = sort.startsWith("-") ? "-state." + sort.substring(1) : "state." + sort;
      return posts.page(all, path, cursor, limit).map(page -> page.map(View::of));
    }

    @PutMapping("/guarded-posts/{code}")
    Mono<View> guarded(Caller caller, @PathVariable String code, IfMatch expected) {
      return posts
          .change(
              code,
              expected.version(),
              post -> caller.require("PLANNER"),
              post -> post.titled("new"),
              "PostRenamed")
          .map(View::of);
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

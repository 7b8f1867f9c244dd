package id.selaras.local.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API as a script would use it: a token per account, JSON, If-Match. */
final class Api {

  /** How long news of another service may be on its way. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper mapper = JsonMapper.shared();
  private final Map<String, String> tokens = new HashMap<>();
  private final String gateway;
  private final String issuer;
  private final String password;

  Api(String gateway, String issuer, String password) {
    this.gateway = gateway;
    this.issuer = issuer;
    this.password = password;
  }

  /** An answer; {@code etag} is empty where there is none. */
  record Answer(int status, String etag, JsonNode body) {
    String id() {
      return body.path("id").asString();
    }

    String status(String field) {
      return body.path(field).asString("");
    }
  }

  Answer get(String account, String path) throws InterruptedException {
    return expectSuccess("GET", path, send(account, "GET", path, null, null, null));
  }

  /** Waits until something that another service makes has come into being. */
  Answer await(String account, String path) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    Answer answer = send(account, "GET", path, null, null, null);
    while (answer.status() == 404 && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
      answer = send(account, "GET", path, null, null, null);
    }
    return expectSuccess("GET", path, answer);
  }

  Answer post(String account, String path, @Nullable String etag, Object body)
      throws InterruptedException {
    return write(account, "POST", path, etag, "application/json", mapper.writeValueAsString(body));
  }

  /** As {@link #post}, waiting while the answer is that problem: its news is on the way. */
  Answer postOnceKnown(
      String account, String path, @Nullable String etag, Object body, String problem)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    String json = mapper.writeValueAsString(body);
    Answer answer = send(account, "POST", path, etag, "application/json", json);
    while (answer.body().path("type").asString("").endsWith(":" + problem)
        && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
      answer = send(account, "POST", path, etag, "application/json", json);
    }
    return expectSuccess("POST", path, answer);
  }

  /** The thing whose field has that value, as it is now, or null. */
  @Nullable Answer named(String account, String path, String field, String value)
      throws InterruptedException {
    JsonNode found = byField(get(account, path + "?limit=200").body().path("items"), field, value);
    return found == null ? null : get(account, path + "/" + found.path("id").asString());
  }

  static @Nullable JsonNode byField(JsonNode items, String field, String value) {
    for (JsonNode item : items) {
      if (item.path(field).asString("").equals(value)) {
        return item;
      }
    }
    return null;
  }

  Answer put(String account, String path, @Nullable String etag, Object body)
      throws InterruptedException {
    return write(account, "PUT", path, etag, "application/json", mapper.writeValueAsString(body));
  }

  Answer upload(String account, String path, String csv) throws InterruptedException {
    return write(account, "POST", path, null, "text/csv", csv);
  }

  private Answer write(
      String account, String method, String path, @Nullable String etag, String type, String body)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    Answer answer = send(account, method, path, etag, type, body);
    while (isTooEarly(answer) && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
      answer = send(account, method, path, etag, type, body);
    }
    return expectSuccess(method, path, answer);
  }

  /** What this step needs is known to another service, whose news has not arrived yet. */
  private static boolean isTooEarly(Answer answer) {
    return answer.status() == 503
        || (answer.status() == 409
            && answer.body().path("type").asString("").endsWith(":not-yet-known"));
  }

  private static Answer expectSuccess(String method, String path, Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(
          "Sample data: %s %s was answered %d %s"
              .formatted(method, path, answer.status(), answer.body()));
    }
    return answer;
  }

  private Answer send(
      String account,
      String method,
      String path,
      @Nullable String etag,
      @Nullable String type,
      @Nullable String body)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token(account))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          text.startsWith("{") || text.startsWith("[")
              ? mapper.readTree(text)
              : MissingNode.getInstance());
    } catch (IOException e) {
      throw new IllegalStateException("Sample data: %s %s failed".formatted(method, path), e);
    }
  }

  /** Registers a machine client, which has a secret of its own. */
  void signInClient(String id, String secret) throws InterruptedException {
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    tokens.put(id, requestToken("grant_type=client_credentials", "Basic " + basic));
  }

  private String token(String account) throws InterruptedException {
    String known = tokens.get(account);
    if (known != null) {
      return known;
    }
    String token =
        requestToken(
            "grant_type=password&client_id=selaras-cli&username=%s&password=%s"
                .formatted(encode(account), encode(password)),
            null);
    tokens.put(account, token);
    return token;
  }

  private String requestToken(String form, @Nullable String authorization)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("No token: " + response.body());
      }
      return mapper.readTree(response.body()).path("access_token").asString();
    } catch (IOException e) {
      throw new IllegalStateException("The identity provider cannot be reached", e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

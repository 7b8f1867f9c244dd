package id.selaras.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.selaras.local.launcher.Running;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public door, as a program outside the system sees it. */
final class Api {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Running system;

  Api(Running system) {
    this.system = system;
  }

  As as(String account) {
    return new As(tokens.computeIfAbsent(account, this::passwordToken));
  }

  As feed() {
    return new As(tokens.computeIfAbsent("feed", key -> feedToken()));
  }

  As nobody() {
    return new As(null);
  }

  private String passwordToken(String account) {
    return token(
        "grant_type=password&client_id=selaras-cli&username=" + account + "&password=selaras-demo",
        null);
  }

  private String feedToken() {
    var client = system.feedClient();
    String basic =
        Base64.getEncoder().encodeToString((client.id() + ":" + client.secret()).getBytes(UTF_8));
    return token("grant_type=client_credentials", "Basic " + basic);
  }

  private String token(String form, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(system.issuer() + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send("token", request).expect(200).text("/access_token");
  }

  private Answer send(String name, HttpRequest.Builder request) {
    try {
      var response =
          http.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString(UTF_8));
      return new Answer(name, response.statusCode(), parse(response.body()), response.headers());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parse(String body) {
    String trimmed = body.strip();
    return trimmed.startsWith("{") || trimmed.startsWith("[")
        ? JSON.readTree(trimmed)
        : JSON.getNodeFactory().stringNode(trimmed);
  }

  static String query(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /** One caller. */
  final class As {

    private final @Nullable String token;

    private As(@Nullable String token) {
      this.token = token;
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.gateway() + path));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      return request;
    }

    Answer get(String path) {
      return send("GET " + path, request(path));
    }

    Answer post(String path, Object body) {
      return send(
          "POST " + path,
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** An action on something that exists: carries the version the caller has seen. */
    Answer act(String path, String etag, Object body) {
      return send(
          "POST " + path,
          request(path)
              .header("Content-Type", "application/json")
              .header("If-Match", etag)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, @Nullable String etag, Object body) {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
      if (etag != null) {
        request.header("If-Match", etag);
      }
      return send("PUT " + path, request);
    }

    Answer delete(String path) {
      return send("DELETE " + path, request(path).DELETE());
    }

    /** A creation that may be sent again: the key makes it happen once. */
    Answer postOnce(String path, String key, Object body) {
      return send(
          "POST " + path,
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer upload(String path, String contentType, String content) {
      return send(
          "POST " + path,
          request(path)
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofString(content, UTF_8)));
    }

    HttpRequest stream(String path) {
      return request(path).header("Accept", "text/event-stream").build();
    }
  }
}

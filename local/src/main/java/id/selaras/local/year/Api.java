package id.selaras.local.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public door, as a program outside the system sees it: a token per account, JSON. */
public final class Api {

  static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final String gateway;
  private final String issuer;
  private final String password;

  /**
   * @param password the one password of all sample accounts
   */
  public Api(String gateway, String issuer, String password) {
    this.gateway = gateway;
    this.issuer = issuer;
    this.password = password;
  }

  /** Someone with an account. */
  public Caller as(String account) {
    String form = "grant_type=password&client_id=selaras-cli&username=%s&password=%s";
    return new Caller(
        this,
        tokens.computeIfAbsent(
            account, name -> token(form.formatted(query(name), query(password)), null)));
  }

  /** A machine client, which has a secret of its own. */
  public Caller client(String id, String secret) {
    String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    return new Caller(
        this,
        tokens.computeIfAbsent(
            id, name -> token("grant_type=client_credentials", "Basic " + basic)));
  }

  /** Someone who has not signed in. */
  public Caller nobody() {
    return new Caller(this, null);
  }

  /** A value as it stands in a query. */
  public static String query(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofMinutes(2));
  }

  private String token(String form, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send("token", request).expect(200).text("/access_token");
  }

  Answer send(String name, HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
      return new Answer(name, response.statusCode(), parse(response.body()), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + name, e);
    }
  }

  private static JsonNode parse(String body) {
    String trimmed = body.strip();
    return trimmed.startsWith("{") || trimmed.startsWith("[")
        ? JSON.readTree(trimmed)
        : JSON.getNodeFactory().stringNode(trimmed);
  }
}

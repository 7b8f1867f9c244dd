package id.selaras.local.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One caller of the API. */
public final class Caller {

  private final Api api;
  private final @Nullable String token;

  Caller(Api api, @Nullable String token) {
    this.api = api;
    this.token = token;
  }

  public Answer get(String path) {
    return api.send("GET " + path, request(path));
  }

  public Answer post(String path, Object body) {
    return write("POST", path, "If-Match", null, body);
  }

  /** An action on something that exists: carries the version the caller has seen. */
  public Answer act(String path, String etag, Object body) {
    return write("POST", path, "If-Match", etag, body);
  }

  /**
   * @param etag null where no version is asked for
   */
  public Answer put(String path, @Nullable String etag, Object body) {
    return write("PUT", path, "If-Match", etag, body);
  }

  public Answer delete(String path) {
    return api.send("DELETE " + path, request(path).DELETE());
  }

  /** A creation that may be sent again: the key makes it happen once. */
  public Answer postOnce(String path, String key, Object body) {
    return write("POST", path, "Idempotency-Key", key, body);
  }

  public Answer upload(String path, String contentType, String content) {
    return api.send(
        "POST " + path,
        request(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(content, UTF_8)));
  }

  /** A request for a stream of events, to be sent by whoever reads it. */
  public HttpRequest stream(String path) {
    return request(path).header("Accept", "text/event-stream").build();
  }

  /**
   * What the list holds with that value of a field, with its version; otherwise created now.
   *
   * @param item address of one thing, without its id
   */
  Answer findOrPost(String list, String item, String field, Map<String, ?> body) {
    JsonNode known =
        get(list + (list.contains("?") ? "&" : "?") + "limit=200")
            .expectSuccess()
            .item("/" + field, String.valueOf(body.get(field)));
    return known.isMissingNode()
        ? Patience.whileEarly(Patience::isUnknownYet, () -> post(list.split("\\?", -1)[0], body))
            .expectSuccess()
        : get(item + "/" + known.path("id").asString()).expectSuccess();
  }

  Answer findOrPost(String path, String field, Map<String, ?> body) {
    return findOrPost(path, path, field, body);
  }

  /** Acts on a thing in that state and leaves one in another state as it is. */
  Answer actOn(Answer thing, String state, String path, Object body) {
    return thing.is(state)
        ? Patience.whileEarly(Patience::isUnknownYet, () -> act(path, thing.etag(), body))
            .expectSuccess()
        : thing;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = api.request(path);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer write(
      String method, String path, String header, @Nullable String value, Object body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(Api.JSON.writeValueAsString(body)));
    return api.send(method + " " + path, value == null ? request : request.header(header, value));
  }
}

package id.selaras.local.year;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered. Another answer than a step needs is an {@link AssertionError} that
 * tells all of it.
 *
 * @param request method and path, for whoever reads why a step failed
 * @param status HTTP status
 * @param body JSON, or a string node where it is none
 */
public record Answer(String request, int status, JsonNode body, HttpHeaders headers) {

  /** This answer, which has that status. */
  public Answer expect(int expected) {
    return check(status == expected, "instead of " + expected);
  }

  /** This answer, which is a success. */
  public Answer expectSuccess() {
    return check(status / 100 == 2, "instead of success");
  }

  /** A problem of this type, as a document in the language asked for. */
  public Answer expectProblem(int expected, String slug) {
    expect(expected);
    return check(
        headers.firstValue("Content-Type").orElse("").contains("application/problem+json")
            && isProblem(slug)
            && !text("/title").isBlank(),
        "instead of the problem " + slug);
  }

  /** Whether it is a problem of this type. */
  public boolean isProblem(String slug) {
    return body.path("type").asString("").equals("urn:selaras:problem:" + slug);
  }

  /** Whether the thing is in this state. */
  public boolean is(String state) {
    return text("/status").equals(state);
  }

  /** The text at a JSON pointer, which must be there. */
  public String text(String pointer) {
    JsonNode node = body.at(pointer);
    check(!node.isMissingNode(), "without " + pointer);
    return node.asString();
  }

  public String id() {
    return text("/id");
  }

  /** The version that was seen, for {@code If-Match}. */
  public String etag() {
    return headers
        .firstValue("ETag")
        .orElseThrow(() -> new AssertionError(request + " was answered without ETag"));
  }

  /** The item of this list whose field has that value, or a missing node. */
  public JsonNode item(String pointer, String value) {
    for (JsonNode item : body.path("items")) {
      if (item.at(pointer).asString("").equals(value)) {
        return item;
      }
    }
    return body.path("items").path(-1);
  }

  private Answer check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(
          "%s was answered %d %s, %s".formatted(request, status, body, otherwise));
    }
    return this;
  }
}

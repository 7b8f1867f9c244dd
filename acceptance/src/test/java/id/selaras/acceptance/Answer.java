package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered: status, body and headers, with the few checks that every step makes.
 */
record Answer(String request, int status, JsonNode body, HttpHeaders headers) {

  Answer expect(int expected) {
    assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
    return this;
  }

  /** Expects a problem of this type, in the language asked for, with a trace id. */
  Answer expectProblem(int expected, String slug) {
    expect(expected);
    assertThat(headers.firstValue("Content-Type").orElse("")).contains("application/problem+json");
    assertThat(text("/type"))
        .as("%s answered %s", request, body)
        .isEqualTo("urn:selaras:problem:" + slug);
    assertThat(text("/title")).isNotBlank();
    return this;
  }

  String text(String pointer) {
    JsonNode node = body.at(pointer);
    assertThat(node.isMissingNode()).as("%s has no %s: %s", request, pointer, body).isFalse();
    return node.asString();
  }

  String id() {
    return text("/id");
  }

  String etag() {
    return headers
        .firstValue("ETag")
        .orElseThrow(() -> new AssertionError(request + " without ETag"));
  }
}

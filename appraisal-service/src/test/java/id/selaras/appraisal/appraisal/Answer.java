package id.selaras.appraisal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(int status, HttpHeaders headers, JsonNode body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer to(
      WebTestClient client,
      HttpMethod method,
      String path,
      String token,
      @Nullable String etag,
      @Nullable Object body) {
    WebTestClient.RequestBodySpec request =
        client.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    if (etag != null) {
      request.header(HttpHeaders.IF_MATCH, etag);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(JSON.writeValueAsString(body));
    }
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] bytes = result.getResponseBody();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        JSON.readTree(
            bytes == null || bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes));
  }

  Answer expect(int expected) {
    assertThat(status).as(body.toString()).isEqualTo(expected);
    return this;
  }

  Answer expect(int expected, String slug) {
    expect(expected);
    assertThat(body.path("type").asString()).isEqualTo("urn:selaras:problem:" + slug);
    assertThat(body.path("title").asString()).isNotBlank().isNotEqualTo(slug);
    return this;
  }

  String text(String field) {
    return body.path(field).asString();
  }

  String id() {
    return text("id");
  }

  String etag() {
    String etag = headers.getETag();
    assertThat(etag).isNotNull();
    return String.valueOf(etag);
  }

  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

package id.selaras.indicator;

import id.selaras.contracts.testing.Api;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A need that an indicator may come from, made as people make it. */
public final class KeptNeed {

  private KeptNeed() {}

  /** The id of a need that was kept for this aspect. */
  public static String of(Api api, String aspectCode) {
    WebTestClient planner = api.as("perencana", "PLANNER");
    String round =
        post(planner, "/api/needs/rounds", Map.of("title", "Putaran", "closesOn", "2099-12-31"));
    String need =
        post(
            api.as("pimpinan", "UNIT_HEAD"),
            "/api/needs/rounds/" + round + "/items",
            Map.of("aspectName", "Aspek " + aspectCode, "reason", "Keluhan warga terbanyak"));
    planner
        .post()
        .uri("/api/needs/items/{id}/decision", need)
        .header("If-Match", "\"1\"")
        .bodyValue(
            Map.of(
                "decision", "KEPT",
                "reason", "Paling banyak didukung",
                "aspectCode", aspectCode))
        .exchange()
        .expectStatus()
        .isOk();
    return need;
  }

  private static String post(WebTestClient who, String path, Map<String, Object> body) {
    JsonNode created =
        who.post()
            .uri(path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(created).path("id").asString();
  }
}

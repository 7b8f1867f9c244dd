package id.selaras.appraisal.cycle;

import com.jayway.jsonpath.JsonPath;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Cycles through their own door, on a real broker and database. */
@RunningService
class CyclesIT {

  private static final Map<String, Object> CYCLE =
      Map.of(
          "name", "SKP 2026",
          "year", 2026,
          "startsOn", "2026-01-01",
          "endsOn", "2026-12-31",
          "scheme", Map.of("code", "PERMENPANRB_6_2022", "version", 1));

  @LocalServerPort private int port;
  private WebTestClient planner = new Api(0).as("perencana");

  @BeforeEach
  void signIn() {
    planner = new Api(port).as("perencana", "PLANNER");
  }

  private String planned() {
    byte[] body =
        planner
            .post()
            .uri("/api/cycles")
            .bodyValue(CYCLE)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueMatches("Location", "/api/cycles/.+")
            .expectBody()
            .jsonPath("$.hash")
            .isNotEmpty()
            .jsonPath("$.scheme.code")
            .isEqualTo("PERMENPANRB_6_2022")
            .returnResult()
            .getResponseBody();
    return JsonPath.read(new String(Objects.requireNonNull(body)), "$.id");
  }

  private WebTestClient.ResponseSpec act(String id, String action, String version) {
    return planner
        .post()
        .uri("/api/cycles/{id}/{action}", id, action)
        .header("If-Match", version)
        .exchange();
  }

  @Test
  void aCycleIsPlannedOpenedAndClosed() {
    String id = planned();
    act(id, "closing", "\"1\"").expectStatus().isEqualTo(409);
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("OPEN");
    act(id, "opening", "\"2\"").expectStatus().isEqualTo(409);
    act(id, "closing", "\"2\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("CLOSED");
  }

  @Test
  void aChangeNeedsTheVersionThatTheClientHasSeen() {
    String id = planned();
    planner.post().uri("/api/cycles/{id}/opening", id).exchange().expectStatus().isEqualTo(428);
    act(id, "opening", "\"4\"").expectStatus().isEqualTo(412);
  }

  @Test
  void everythingWrongWithACycleIsTold() {
    planner
        .post()
        .uri("/api/cycles")
        .bodyValue(
            Map.of(
                "name", " ",
                "startsOn", "2026-12-31",
                "endsOn", "2026-01-01",
                "scheme", Map.of("code", "PERMENPANRB_6_2022", "version", 99)))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].code")
        .isEqualTo(List.of("required", "required", "cycle-ends-before-start", "scheme-unknown"));
  }

  @Test
  void onlyAPlannerPlans() {
    for (String role : List.of("ADMIN", "AUDITOR", "APPRAISER", "EMPLOYEE")) {
      new Api(port)
          .as("other", role)
          .post()
          .uri("/api/cycles")
          .bodyValue(CYCLE)
          .exchange()
          .expectStatus()
          .isForbidden();
    }
  }

  @Test
  void everybodySignedInReadsCycles() {
    String id = planned();
    new Api(port)
        .as("other", "EMPLOYEE")
        .get()
        .uri("/api/cycles/{id}", id)
        .exchange()
        .expectStatus()
        .isOk();
    new Api(port)
        .as("other", "EMPLOYEE")
        .get()
        .uri("/api/cycles?status=PLANNED&limit=1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
  }
}

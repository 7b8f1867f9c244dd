package id.selaras.appraisal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.selaras.appraisal.OtherServices;
import id.selaras.appraisal.evaluation.Evaluation;
import id.selaras.appraisal.organisation.Unit;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Cycles opened in units, through their own door, on a real broker and database. */
@RunningService
class CycleUnitsIT {

  private static final String PILOT = Unit.idOf("CU.A");
  private static final String CONTROL = Unit.idOf("CU.B");

  @LocalServerPort private int port;
  @Autowired private ReactiveMongoTemplate mongo;
  private WebTestClient planner = new Api(0).as("perencana");

  @BeforeEach
  void anOrganisation() {
    planner = new Api(port).as("perencana", "PLANNER");
    new Api(port)
        .as("admin", "ADMIN")
        .post()
        .uri("/api/organisation/units")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("code,name,level,parent_code\nCU,Kota,kota,\nCU.A,A,dinas,CU\nCU.B,B,dinas,CU\n")
        .exchange()
        .expectStatus()
        .isOk();
  }

  private String created(String path, Map<String, Object> body) {
    byte[] answer =
        planner
            .post()
            .uri(path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonPath.read(new String(Objects.requireNonNull(answer)), "$.id");
  }

  private WebTestClient.ResponseSpec act(String path, String version) {
    return planner.post().uri(path).header("If-Match", version).exchange();
  }

  private WebTestClient.ResponseSpec openIn(WebTestClient client, String cycle, String unit) {
    return client
        .post()
        .uri("/api/cycles/{id}/units", cycle)
        .bodyValue(Map.of("unitId", unit))
        .exchange();
  }

  @Test
  void aCycleOpensInAUnitOnceEnoughOfItsPeopleHaveUnderstood() {
    String cycle =
        created(
            "/api/cycles",
            Map.of(
                "name", "SKP 2026",
                "year", 2026,
                "startsOn", "2026-01-01",
                "endsOn", "2026-12-31",
                "scheme", Map.of("code", "PERMENPANRB_6_2022", "version", 1)));
    String wave =
        created(
            "/api/waves",
            Map.of(
                "name", "Uji coba",
                "kind", "PILOT",
                "startsOn", LocalDate.now(ZoneId.of("Asia/Jakarta")).toString(),
                "pilotUnits", List.of(PILOT),
                "controlUnits", List.of(CONTROL)));
    OtherServices others = new OtherServices(mongo);
    others.evaluation(wave, Evaluation.WaveKind.PILOT, Evaluation.Status.REGISTERED);
    refused(openIn(planner, cycle, PILOT), "unit-outside-open-wave");
    act("/api/waves/" + wave + "/opening", "\"1\"").expectStatus().isOk();
    refused(openIn(planner, cycle, CONTROL), "unit-outside-open-wave");

    refused(openIn(planner, cycle, PILOT), "coverage-below-required");
    others.coverage(wave, PILOT, 5, 3, 1);
    refused(openIn(planner, cycle, PILOT), "coverage-below-required")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("3 ", " 5 ", "60 %", "80 %"));
    readiness(cycle)
        .jsonPath("$.items[?(@.unitId=='%s')].coverage".formatted(PILOT))
        .isEqualTo(0.6)
        .jsonPath("$.items[?(@.unitId=='%s')].open".formatted(PILOT))
        .isEqualTo(false)
        .jsonPath("$.items[?(@.unitId=='%s')]".formatted(CONTROL))
        .doesNotExist();

    others.coverage(wave, PILOT, 5, 4, 2);
    openIn(new Api(port).as("other", "AUDITOR"), cycle, PILOT).expectStatus().isForbidden();
    String first = opened(cycle);
    // The same answer again, although coverage has fallen since.
    others.coverage(wave, PILOT, 5, 3, 3);
    assertThat(opened(cycle)).isEqualTo(first);
    readiness(cycle)
        .jsonPath("$.items[?(@.unitId=='%s')].open".formatted(PILOT))
        .isEqualTo(true)
        .jsonPath("$.items[?(@.unitId=='%s')].openedOn".formatted(PILOT))
        .exists();
    act("/api/waves/" + wave + "/closing", "\"2\"").expectStatus().isOk();
  }

  private String opened(String cycle) {
    byte[] body =
        openIn(planner, cycle, PILOT)
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueMatches("Location", "/api/cycles/.+/units/" + PILOT)
            .expectBody()
            .jsonPath("$.coverage")
            .isEqualTo(0.8)
            .jsonPath("$.required")
            .isEqualTo(0.8)
            .returnResult()
            .getResponseBody();
    return new String(Objects.requireNonNull(body));
  }

  private WebTestClient.BodyContentSpec readiness(String cycle) {
    return new Api(port)
        .as("other", "EMPLOYEE")
        .get()
        .uri("/api/cycles/{id}/units", cycle)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private static WebTestClient.BodyContentSpec refused(
      WebTestClient.ResponseSpec answer, String slug) {
    return answer
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:" + slug);
  }
}

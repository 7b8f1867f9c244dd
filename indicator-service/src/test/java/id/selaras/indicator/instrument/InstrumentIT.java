package id.selaras.indicator.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.KeptNeed;
import id.selaras.indicator.Topics;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class InstrumentIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final String TOPIC = Topics.INSTRUMENT_VERSION;

  @LocalServerPort private int port;
  private WebTestClient planner;
  private WebTestClient employee;
  private String need;
  private final String code = "I" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void people() {
    planner = new Api(port).as("perencana", "PLANNER");
    employee = new Api(port).as("pegawai1", "EMPLOYEE");
    need = KeptNeed.of(new Api(port), "DISCIPLINE");
  }

  @Test
  void publishedIndicatorsWeighedToExactlyOneBecomeAVersionThatIsTold() {
    String a = indicator(true);
    String b = indicator(true);
    String id = create(items(a, "0.7", b, "0.3"));

    publish(id, 1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("PUBLISHED")
        .jsonPath("$.instrumentVersion")
        .isEqualTo(1)
        .jsonPath("$.items[0].weight")
        .isEqualTo(0.7);
    var told = OUTSIDE.await(TOPIC, id + ":1", 1);
    assertThat(told).hasSize(1);
    ContractCheck.producer(TOPIC, told.getFirst().value());
    employee.get().uri("/api/instruments/{id}/versions/1", id).exchange().expectStatus().isOk();
    employee
        .get()
        .uri("/api/instruments?status=PUBLISHED&limit=200")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.id == '" + id + "')].code")
        .isEqualTo(code);
  }

  @Test
  void weightsAlmostOneAndAnUnpublishedIndicatorAreBothNamed() {
    String a = indicator(true);
    String b = indicator(false);
    String id = create(items(a, "0.7", b, "0.299999999999"));

    publish(id, 1)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:instrument-not-publishable")
        .jsonPath("$.errors.length()")
        .isEqualTo(2)
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/items/1/indicatorVersion")
        .jsonPath("$.errors[1].code")
        .isEqualTo("weights-not-one");
  }

  @Test
  void editingAPublishedInstrumentOpensTheNextVersion() {
    String a = indicator(true);
    String id =
        create("[{\"indicatorId\": \"%s\", \"indicatorVersion\": 1, \"weight\": 1}]".formatted(a));
    publish(id, 1).expectStatus().isOk();

    edit(id, 2, "[]")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.instrumentVersion")
        .isEqualTo(2)
        .jsonPath("$.version")
        .isEqualTo(3);
    edit(id, 2, "[]").expectStatus().isEqualTo(412);
    employee
        .get()
        .uri("/api/instruments/{id}", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
    employee
        .get()
        .uri("/api/instruments/{id}/versions/2", id)
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void onlyPlannersWriteAndOnlyWithIfMatch() {
    String id = create("[]");

    employee
        .post()
        .uri("/api/instruments")
        .bodyValue(body("[]"))
        .exchange()
        .expectStatus()
        .isForbidden();
    employee
        .put()
        .uri("/api/instruments/{id}", id)
        .header("If-Match", "\"1\"")
        .bodyValue(body("[]"))
        .exchange()
        .expectStatus()
        .isForbidden();
    employee
        .post()
        .uri("/api/instruments/{id}/publication", id)
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isForbidden();
    planner
        .put()
        .uri("/api/instruments/{id}", id)
        .bodyValue(body("[]"))
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    planner
        .post()
        .uri("/api/instruments/{id}/publication", id)
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    publish(id, 7).expectStatus().isEqualTo(412);
  }

  @Test
  void whatIsUnknownIsABadRequest() {
    planner
        .post()
        .uri("/api/instruments")
        .bodyValue(body("[{\"indicator\": \"x\"}]"))
        .exchange()
        .expectStatus()
        .isBadRequest();
    planner.get().uri("/api/instruments?colour=red").exchange().expectStatus().isBadRequest();
  }

  private String indicator(boolean published) {
    String indicator =
        location(
            planner
                .post()
                .uri("/api/indicators")
                .bodyValue(
                    """
                    {"code": "%s", "title": "Hari hadir tepat waktu", "aspectCode": "DISCIPLINE",
                     "measure": "QUANTITY", "unit": "hari", "direction": "HIGHER",
                     "target": {"value": 220}, "dataSource": "Presensi", "period": "MONTHLY",
                     "evidenceRule": "Rekap presensi", "aggregation": "SUM",
                     "owner": "Kepala Subbagian Umum", "formula": "Jumlah hari hadir tepat waktu",
                     "needId": "%s"}
                    """
                        .formatted(UUID.randomUUID(), need))
                .exchange());
    if (published) {
      planner
          .post()
          .uri("/api/indicators/{id}/publication", indicator)
          .header("If-Match", "\"1\"")
          .exchange()
          .expectStatus()
          .isOk();
    }
    return indicator;
  }

  private static String items(String a, String weightA, String b, String weightB) {
    return """
    [{"indicatorId": "%s", "indicatorVersion": 1, "weight": %s},
     {"indicatorId": "%s", "indicatorVersion": 1, "weight": %s}]
    """
        .formatted(a, weightA, b, weightB);
  }

  private String body(String items) {
    return "{\"code\": \"%s\", \"name\": \"Instrumen loket\", \"items\": %s}"
        .formatted(code, items);
  }

  private String create(String items) {
    return location(planner.post().uri("/api/instruments").bodyValue(body(items)).exchange());
  }

  private WebTestClient.ResponseSpec edit(String id, long version, String items) {
    return planner
        .put()
        .uri("/api/instruments/{id}", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body(items))
        .exchange();
  }

  private WebTestClient.ResponseSpec publish(String id, long version) {
    return planner
        .post()
        .uri("/api/instruments/{id}/publication", id)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  private static String location(WebTestClient.ResponseSpec created) {
    String location =
        created
            .expectStatus()
            .isCreated()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("Location");
    return String.valueOf(location).replaceFirst(".*/", "");
  }
}

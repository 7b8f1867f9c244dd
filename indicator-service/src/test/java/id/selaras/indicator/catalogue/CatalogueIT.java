package id.selaras.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.KeptNeed;
import id.selaras.indicator.Topics;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class CatalogueIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final String TOPIC = Topics.INDICATOR_VERSION;

  @LocalServerPort private int port;
  private WebTestClient planner;
  private WebTestClient employee;
  private String need;
  private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void people() {
    planner = new Api(port).as("perencana", "PLANNER");
    employee = new Api(port).as("pegawai1", "EMPLOYEE");
    need = KeptNeed.of(new Api(port), "PUBLIC_SERVICE");
  }

  @Test
  void aPlannerAddsAnAspectThatEveryoneReads() {
    String aspect = "A" + code.toUpperCase(Locale.ROOT);
    String location =
        planner
            .post()
            .uri("/api/aspects")
            .bodyValue("{\"code\": \"%s\", \"name\": \"Disiplin\"}".formatted(aspect))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals("ETag", "\"1\"")
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("Location");

    employee
        .get()
        .uri(String.valueOf(location))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(aspect);
    employee
        .get()
        .uri("/api/aspects?limit=200")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.code == '" + aspect + "')].name")
        .isEqualTo("Disiplin");
  }

  @Test
  void anAspectCodeIsTakenOnceAndWellFormed() {
    planner
        .post()
        .uri("/api/aspects")
        .bodyValue("{\"code\": \"PUBLIC_SERVICE\", \"name\": \"Lagi\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(409);
    planner
        .post()
        .uri("/api/aspects")
        .bodyValue("{\"code\": \"kecil\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
  }

  @Test
  void anUnmeasurableIndicatorIsRefusedWithEverythingThatIsMissing() {
    String id = create("{\"code\": \"%s\", \"title\": \"Melayani secara optimal\"}");

    planner
        .post()
        .uri("/api/indicators/{id}/publication", id)
        .header("If-Match", "\"1\"")
        .header("Accept-Language", "en")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:indicator-not-measurable")
        .jsonPath("$.title")
        .isEqualTo("Indicator not measurable")
        .jsonPath("$.errors[*].pointer")
        .value(
            pointers ->
                assertThat(pointers.toString())
                    .contains(
                        "title",
                        "unit",
                        "dataSource",
                        "evidenceRule",
                        "owner",
                        "formula",
                        "aspectCode",
                        "measure",
                        "direction",
                        "period",
                        "aggregation",
                        "target",
                        "needId"));
    assertThat(OUTSIDE.read(TOPIC, id + ":1")).isEmpty();
  }

  @Test
  void aPublishedVersionIsToldOnceAndStaysWhileTheNextIsDrafted() {
    String id = create(complete("90"));
    employee.get().uri("/api/indicators/{id}", id).exchange().expectStatus().isNotFound();

    publish(id, 1).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    edit(id, 2, complete("95"))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"3\"")
        .expectBody()
        .jsonPath("$.indicatorVersion")
        .isEqualTo(2)
        .jsonPath("$.status")
        .isEqualTo("DRAFT");
    employee
        .get()
        .uri("/api/indicators/{id}", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.indicatorVersion")
        .isEqualTo(1)
        .jsonPath("$.target.value")
        .isEqualTo(90);
    edit(id, 3, complete("96")).expectStatus().isOk();
    publish(id, 4).expectStatus().isOk();
    employee
        .get()
        .uri("/api/indicators/{id}/versions/1", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.target.value")
        .isEqualTo(90);

    var first = OUTSIDE.await(TOPIC, id + ":1", 1);
    var second = OUTSIDE.await(TOPIC, id + ":2", 1);
    assertThat(first).hasSize(1);
    assertThat(second).hasSize(1);
    ContractCheck.producer(TOPIC, first.getFirst().value(), second.getFirst().value());
  }

  @Test
  void anOldETagNeverFitsALaterDraft() {
    String id = create(complete("90"));
    publish(id, 1).expectStatus().isOk();
    edit(id, 2, complete("95")).expectStatus().isOk();

    edit(id, 1, complete("50")).expectStatus().isEqualTo(412);
    edit(id, 2, complete("50")).expectStatus().isEqualTo(412);
    publish(id, 1).expectStatus().isEqualTo(412);
  }

  @Test
  void aPublishedIndicatorIsNotPublishedAgain() {
    String id = create(complete("90"));
    publish(id, 1).expectStatus().isOk();

    publish(id, 2)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:already-published");
  }

  @Test
  void aChangeWithoutIfMatchIsRefused() {
    String id = create(complete("90"));

    planner
        .put()
        .uri("/api/indicators/{id}", id)
        .bodyValue(complete("90").formatted(code))
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    planner
        .post()
        .uri("/api/indicators/{id}/publication", id)
        .exchange()
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void onlyPlannersWriteAndOnlyPeopleWithATokenRead() {
    String id = create(complete("90"));
    String body = complete("90").formatted(code);

    employee.post().uri("/api/indicators").bodyValue(body).exchange().expectStatus().isForbidden();
    employee
        .put()
        .uri("/api/indicators/{id}", id)
        .header("If-Match", "\"1\"")
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isForbidden();
    employee
        .post()
        .uri("/api/indicators/{id}/publication", id)
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isForbidden();
    employee
        .post()
        .uri("/api/aspects")
        .bodyValue("{\"code\": \"X_Y\", \"name\": \"x\"}")
        .exchange()
        .expectStatus()
        .isForbidden();
    new Api(port).anyone().get().uri("/api/indicators").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void whatIsUnknownIsABadRequest() {
    planner
        .post()
        .uri("/api/indicators")
        .bodyValue("{\"code\": \"%s\", \"weight\": 1}".formatted(code))
        .exchange()
        .expectStatus()
        .isBadRequest();
    planner
        .post()
        .uri("/api/indicators")
        .bodyValue("{\"code\": \"%s\", \"direction\": \"SIDEWAYS\"}".formatted(code))
        .exchange()
        .expectStatus()
        .isBadRequest();
    planner.get().uri("/api/indicators?colour=red").exchange().expectStatus().isBadRequest();
    planner.get().uri("/api/indicators?status=LOST").exchange().expectStatus().isBadRequest();
    planner.get().uri("/api/indicators?limit=201").exchange().expectStatus().isBadRequest();
    planner.get().uri("/api/indicators/none").exchange().expectStatus().isNotFound();
  }

  @Test
  void theListIsFilteredAndPaged() {
    create(complete("90"));
    planner
        .get()
        .uri("/api/indicators?status=DRAFT&aspect=PUBLIC_SERVICE&limit=200")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.code == '" + code + "')].status")
        .isEqualTo("DRAFT");
    employee
        .get()
        .uri("/api/indicators?limit=200")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.status == 'DRAFT')]")
        .isEmpty();
  }

  @Test
  void theSameCodeIsNotGivenTwice() {
    create(complete("90"));

    planner
        .post()
        .uri("/api/indicators")
        .bodyValue(complete("90").formatted(code))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  private String create(String body) {
    String location =
        planner
            .post()
            .uri("/api/indicators")
            .bodyValue(body.formatted(code))
            .exchange()
            .expectStatus()
            .isCreated()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("Location");
    return String.valueOf(location).replaceFirst(".*/", "");
  }

  private WebTestClient.ResponseSpec publish(String id, long version) {
    return planner
        .post()
        .uri("/api/indicators/{id}/publication", id)
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  private WebTestClient.ResponseSpec edit(String id, long version, String body) {
    return planner
        .put()
        .uri("/api/indicators/{id}", id)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body.formatted(code))
        .exchange();
  }

  private String complete(String target) {
    return """
    {"code": "%%s", "title": "Berkas KTP-el selesai dalam 14 hari", "aspectCode": "PUBLIC_SERVICE",
     "measure": "TIME", "unit": "persen berkas", "direction": "HIGHER", "target": {"value": %s},
     "attainableMaximum": false, "dataSource": "SIAK", "period": "QUARTERLY",
     "evidenceRule": "Rekap SIAK yang ditandatangani", "aggregation": "MEAN",
     "owner": "Kepala Bidang", "formula": "Berkas tepat waktu dibagi semua berkas, kali 100",
     "needId": "%s"}
    """
        .formatted(target, need);
  }
}

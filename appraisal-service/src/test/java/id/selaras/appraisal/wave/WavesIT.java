package id.selaras.appraisal.wave;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.selaras.appraisal.BackedService;
import id.selaras.appraisal.organisation.UnitStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Waves through their own door, on a real broker and database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BackedService.class)
class WavesIT {

  private static int used;

  @LocalServerPort private int port;
  @Autowired private WaveStore waves;
  private String city = "";
  private WebTestClient planner = BackedService.client(0, "perencana");

  @BeforeEach
  void threeUnitsOfItsOwnForEachTest() {
    used++;
    city = "W" + used;
    planner = BackedService.client(port, "perencana", "PLANNER");
    BackedService.client(port, "admin", "ADMIN")
        .post()
        .uri("/api/organisation/units")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(
            "code,name,level,parent_code\n%1$s,Kota,kota,\n%1$s.A,A,dinas,%1$s\n%1$s.B,B,dinas,%1$s\n"
                .formatted(city))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private String unit(String code) {
    return UnitStore.idOf(city + code);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Jakarta"));
  }

  private WebTestClient.ResponseSpec plan(
      LocalDate startsOn, List<String> pilots, List<String> controls) {
    return planner
        .post()
        .uri("/api/waves")
        .bodyValue(
            Map.of(
                "name",
                "Uji coba",
                "kind",
                "PILOT",
                "startsOn",
                startsOn.toString(),
                "pilotUnits",
                pilots,
                "controlUnits",
                controls))
        .exchange();
  }

  private String planned(List<String> pilots, List<String> controls) {
    byte[] body =
        plan(today(), pilots, controls)
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals("ETag", "\"1\"")
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonPath.read(new String(Objects.requireNonNull(body)), "$.id");
  }

  private WebTestClient.ResponseSpec act(String id, String action, String version) {
    return planner
        .post()
        .uri("/api/waves/{id}/{action}", id, action)
        .header("If-Match", version)
        .exchange();
  }

  private boolean pilotOpen(String code) {
    return Boolean.TRUE.equals(waves.pilotOpen(unit(code)).block());
  }

  @Test
  void appraisalsMayBeOpenedInPilotsOfAnOpenWaveAlone() {
    String id = planned(List.of(unit(".A")), List.of(unit(".B")));
    assertThat(pilotOpen(".A")).isFalse();
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("OPEN")
        .jsonPath("$.units[0].role")
        .isEqualTo("PILOT")
        .jsonPath("$.units[0].to")
        .doesNotExist();
    assertThat(pilotOpen(".A")).isTrue();
    assertThat(pilotOpen(".B")).isFalse();
    act(id, "closing", "\"2\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.units[0].role")
        .isEqualTo("PILOT")
        .jsonPath("$.units[0].to")
        .isEqualTo(today().toString());
    assertThat(pilotOpen(".A")).isFalse();
  }

  @Test
  void aUnitIsThePilotOfOneOpenWaveAtMost() {
    String first = planned(List.of(unit(".A")), List.of());
    String second = planned(List.of(unit(".B"), unit(".A")), List.of());
    act(first, "opening", "\"1\"").expectStatus().isOk();
    act(second, "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:unit-already-pilot");
    // The refused wave holds nothing back.
    String third = planned(List.of(unit(".B")), List.of());
    act(third, "opening", "\"1\"").expectStatus().isOk();
    act(third, "closing", "\"2\"").expectStatus().isOk();
    act(first, "closing", "\"2\"").expectStatus().isOk();
    act(second, "opening", "\"1\"").expectStatus().isOk();
  }

  @Test
  void twoWavesThatOpenAtTheSameMomentDoNotBothGetTheUnit() {
    String first = planned(List.of(unit(".A")), List.of());
    String second = planned(List.of(unit(".A")), List.of());
    Mono<Boolean> openFirst = opened(first);
    Mono<Boolean> openSecond = opened(second);
    List<Boolean> opened =
        Objects.requireNonNull(
            Mono.zip(openFirst, openSecond, (one, two) -> List.of(one, two)).block());
    assertThat(opened).containsOnlyOnce(true);
  }

  private Mono<Boolean> opened(String id) {
    return waves
        .open(id, 1, today())
        .map(wave -> true)
        .onErrorReturn(false)
        .subscribeOn(reactor.core.scheduler.Schedulers.parallel());
  }

  @Test
  void aPilotCannotServeAsControl() {
    act(planned(List.of(unit(".A")), List.of()), "opening", "\"1\"").expectStatus().isOk();
    act(planned(List.of(unit(".B")), List.of(unit(".A"))), "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:control-is-pilot");
  }

  @Test
  void aWaveDoesNotOpenBeforeItsDay() {
    byte[] body =
        plan(today().plusDays(2), List.of(unit(".A")), List.of())
            .expectBody()
            .returnResult()
            .getResponseBody();
    String id = JsonPath.read(new String(Objects.requireNonNull(body)), "$.id");
    act(id, "opening", "\"1\"")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:wave-not-started");
  }

  @Test
  void everythingWrongWithAPlannedWaveIsTold() {
    planner
        .post()
        .uri("/api/waves")
        .bodyValue(
            Map.of(
                "pilotUnits", List.of(unit(".A"), "unknown"),
                "controlUnits", List.of(unit(".A"))))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/name", "/kind", "/startsOn", "/pilotUnits/1", "/controlUnits/0"));
  }

  @Test
  void aChangeNeedsTheVersionThatTheClientHasSeen() {
    String id = planned(List.of(unit(".A")), List.of());
    planner.post().uri("/api/waves/{id}/opening", id).exchange().expectStatus().isEqualTo(428);
    act(id, "opening", "\"7\"").expectStatus().isEqualTo(412);
    act("absent", "opening", "\"1\"").expectStatus().isNotFound();
  }

  @Test
  void onlyAPlannerPlansAndOpens() {
    String id = planned(List.of(unit(".A")), List.of());
    for (String role : List.of("ADMIN", "AUDITOR", "APPRAISER", "EVALUATOR", "EMPLOYEE")) {
      WebTestClient other = BackedService.client(port, "other", role);
      other.post().uri("/api/waves").bodyValue(Map.of()).exchange().expectStatus().isForbidden();
      other
          .post()
          .uri("/api/waves/{id}/opening", id)
          .header("If-Match", "\"1\"")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    BackedService.client(port, "other", "EMPLOYEE")
        .get()
        .uri("/api/waves/{id}", id)
        .exchange()
        .expectStatus()
        .isOk();
  }
}

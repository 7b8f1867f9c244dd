package id.selaras.indicator.revision;

import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.indicator.KeptNeed;
import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.Cause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inbox as the outside fills it and a planner works on it. */
final class Inbox {

  static final String REVISIONS = Topics.REVISION;
  static final String REASON = "Target terlalu mudah dicapai";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RECOMMENDATIONS = Topics.RECOMMENDATION;
  private static final String PROPOSALS = Topics.PROPOSAL;

  private final int port;
  private final WebTestClient planner;

  Inbox(int port) {
    this.port = port;
    this.planner = new Api(port).as("perencana", "PLANNER");
  }

  /** What accepts without more words. */
  static Map<String, Object> accepted() {
    return Map.of("decision", "ACCEPTED", "reason", REASON);
  }

  static Map<String, Object> accepted(String code) {
    return Map.of(
        "decision",
        "ACCEPTED",
        "reason",
        REASON,
        "newIndicator",
        Map.of("code", code, "title", "Baru"));
  }

  static Map<String, Object> postponed(LocalDate until) {
    return Map.of(
        "decision",
        "POSTPONED",
        "reason",
        "Menunggu triwulan berikut",
        "postponedUntil",
        until.toString());
  }

  boolean listed(String status, String revision) {
    return body(planner
            .get()
            .uri("/api/revisions?limit=200&cause=RECOMMENDATION&status=" + status)
            .exchange())
        .path("items")
        .findValuesAsString("id")
        .contains(revision);
  }

  /** A published indicator of its own. */
  String published(String code) {
    Map<String, Object> definition = new HashMap<>();
    definition.put("code", code);
    definition.put("title", "Berkas selesai tepat waktu");
    definition.put("aspectCode", "PUBLIC_SERVICE");
    definition.put("measure", "TIME");
    definition.put("unit", "persen berkas");
    definition.put("direction", "HIGHER");
    definition.put("target", Map.of("value", 90));
    definition.put("dataSource", "SIAK");
    definition.put("period", "QUARTERLY");
    definition.put("evidenceRule", "Rekap SIAK yang ditandatangani");
    definition.put("aggregation", "MEAN");
    definition.put("owner", "Kepala Seksi Pelayanan");
    definition.put("formula", "Berkas tepat waktu dibagi semua berkas, kali 100");
    definition.put("needId", KeptNeed.of(new Api(port), "PUBLIC_SERVICE"));
    String id =
        body(planner.post().uri("/api/indicators").bodyValue(definition).exchange())
            .path("id")
            .asString();
    publish(id, 1);
    return id;
  }

  void publish(String indicator, long version) {
    act(planner, "/api/indicators/" + indicator + "/publication", version, Map.of())
        .expectStatus()
        .isOk();
  }

  /** The inbox's id of a recommendation that has arrived. */
  String recommended(String id, String indicator, String action) {
    recommend(id, indicator, action);
    return inInbox(Cause.Kind.RECOMMENDATION, id);
  }

  void recommend(String id, String indicator, String action) {
    Outside.here()
        .tell(
            RECOMMENDATIONS,
            id,
            1,
            """
            {"recommendationId": "%s", "suggestedAction": "%s", "raisedAt": "2026-11-24T02:00:00Z",
             "target": {"kind": "INDICATOR", "indicatorId": "%s", "version": 1},
             "reasons": [{"code": "CEILING", "value": 0.86, "threshold": 0.8}],
             "evidence": {"kind": "INDICATOR_QUALITY", "n": 12}}
            """
                .formatted(id, action, indicator));
  }

  void propose(String id, long version, int supports, String status) {
    Outside.here()
        .tell(
            PROPOSALS,
            id,
            version,
            """
            {"proposalId": "%s", "subject": "INDICATOR", "title": "Ukur waktu tunggu", "text": "Warga lama antre",
             "status": "%s", "supports": %d, "submittedAt": "2026-11-24T02:00:00Z", "dueOn": "2026-12-08",
             "escalated": false}
            """
                .formatted(id, status, supports));
  }

  String inInbox(Cause.Kind kind, String cause) {
    String id = Revision.idOf(new Cause(kind, cause));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> planner.get().uri("/api/revisions/{id}", id).exchange().expectStatus().isOk());
    return id;
  }

  JsonNode revision(String id) {
    return body(planner.get().uri("/api/revisions/{id}", id).exchange());
  }

  WebTestClient.ResponseSpec decide(String id, long version, Map<String, Object> decision) {
    return act(planner, "/api/revisions/" + id + "/decision", version, decision);
  }

  static WebTestClient.ResponseSpec act(
      WebTestClient who, String path, long version, Map<String, Object> body) {
    return who.post()
        .uri(path)
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body)
        .exchange();
  }

  static JsonNode body(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}

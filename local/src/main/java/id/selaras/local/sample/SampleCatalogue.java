package id.selaras.local.sample;

import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the needs that staff name to the published instrument. */
final class SampleCatalogue {

  private static final String PLANNER = "perencana";

  private final Api api;
  private final Pack pack;
  private final District district;
  private final LocalDate today;

  SampleCatalogue(Api api, Pack pack, LocalDate today) {
    this.api = api;
    this.pack = pack;
    this.district = pack.district();
    this.today = today;
  }

  /** The kept need of each aspect, by the aspect's code. */
  Map<String, String> needs() throws InterruptedException {
    District.Needs needs = district.needs();
    Api.Answer round = api.named(PLANNER, "/api/needs/rounds", "title", needs.title());
    if (round == null) {
      round =
          api.post(
              PLANNER,
              "/api/needs/rounds",
              null,
              Map.of(
                  "title",
                  needs.title(),
                  "description",
                  needs.description(),
                  "closesOn",
                  today.plusDays(14).toString()));
    }
    String items = "/api/needs/rounds/" + round.id() + "/items";
    Map<String, String> kept = new HashMap<>();
    for (District.Needs.Item need : needs.items()) {
      kept.put(need.aspectCode(), kept(items, need));
    }
    if (round.status("status").equals("OPEN")) {
      api.post(PLANNER, "/api/needs/rounds/" + round.id() + "/closing", round.etag(), Map.of());
    }
    return kept;
  }

  private String kept(String items, District.Needs.Item need) throws InterruptedException {
    JsonNode aspect =
        Objects.requireNonNull(
            Api.byField(pack.json("aspects.json"), "code", need.aspectCode()), need.aspectCode());
    JsonNode known =
        Api.byField(
            api.get(PLANNER, items + "?limit=200").body().path("items"), "reason", need.reason());
    String id =
        known == null
            ? api.post(
                    need.account(),
                    items,
                    null,
                    Map.of("aspectName", aspect.path("name").asString(), "reason", need.reason()))
                .id()
            : known.path("id").asString();
    for (String supporter : need.supporters()) {
      api.put(supporter, "/api/needs/items/" + id + "/support", null, Map.of());
    }
    Api.Answer item = api.get(PLANNER, "/api/needs/items/" + id);
    if (item.status("status").equals("PROPOSED")) {
      api.post(
          PLANNER,
          "/api/needs/items/" + id + "/decision",
          item.etag(),
          Map.of(
              "decision",
              "KEPT",
              "aspectCode",
              need.aspectCode(),
              "reason",
              need.decisionReason()));
    }
    return id;
  }

  /** The published indicators of the pack, made from the needs that were kept. */
  List<SampleIndicator> indicators(Map<String, String> needs) throws InterruptedException {
    JsonNode existing = api.get(PLANNER, "/api/indicators?limit=200").body().path("items");
    List<SampleIndicator> indicators = new ArrayList<>();
    for (JsonNode each : pack.json("indicators.json")) {
      String code = each.path("code").asString();
      JsonNode published = Api.byField(existing, "code", code);
      if (published == null) {
        ObjectNode draft = (ObjectNode) each.deepCopy();
        draft.remove(List.of("weight", "realisation"));
        draft.put("needId", needs.get(each.path("aspectCode").asString()));
        published = publish("/api/indicators/", api.post(PLANNER, "/api/indicators", null, draft));
      } else if (published.path("status").asString().equals("DRAFT")) {
        String id = published.path("id").asString();
        published = publish("/api/indicators/", api.get(PLANNER, "/api/indicators/" + id));
      }
      indicators.add(
          new SampleIndicator(
              code,
              published.path("id").asString(),
              published.path("indicatorVersion").asLong(1),
              each.path("weight").decimalValue(),
              each.path("realisation").decimalValue(),
              each.path("title").asString()));
    }
    return indicators;
  }

  /** The published instrument of all indicators. */
  JsonNode instrument(List<SampleIndicator> indicators) throws InterruptedException {
    String code = district.instrument().code();
    Api.Answer found = api.named(PLANNER, "/api/instruments", "code", code);
    if (found != null && !found.status("status").equals("DRAFT")) {
      return found.body();
    }
    return publish(
        "/api/instruments/",
        found == null
            ? api.post(PLANNER, "/api/instruments", null, definition(code, indicators))
            : found);
  }

  private Map<String, Object> definition(String code, List<SampleIndicator> indicators) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("code", code);
    definition.put("name", district.instrument().name());
    definition.put(
        "items",
        indicators.stream()
            .map(
                i ->
                    Map.of(
                        "indicatorId",
                        i.id(),
                        "indicatorVersion",
                        i.version(),
                        "weight",
                        i.weight()))
            .toList());
    return definition;
  }

  /** An employee's proposal about an indicator, with its supporters. */
  void proposal(List<SampleIndicator> indicators) throws InterruptedException {
    District.Proposal proposal = district.proposal();
    JsonNode known = api.get(PLANNER, "/api/feedback/proposals?limit=200").body().path("items");
    JsonNode found = Api.byField(known, "title", proposal.title());
    SampleIndicator about =
        indicators.stream()
            .filter(i -> i.code().equals(proposal.indicator()))
            .findFirst()
            .orElseThrow();
    String id =
        found == null
            ? api.post(
                    proposal.account(),
                    "/api/feedback/proposals",
                    null,
                    Map.of(
                        "subject",
                        "INDICATOR",
                        "target",
                        Map.of("indicatorId", about.id(), "version", about.version()),
                        "title",
                        proposal.title(),
                        "text",
                        proposal.text()))
                .id()
            : found.path("id").asString();
    for (String supporter : proposal.supporters()) {
      api.put(supporter, "/api/feedback/proposals/" + id + "/support", null, Map.of());
    }
  }

  /** Aspects of the pack that no need is about. */
  void aspects() throws InterruptedException {
    JsonNode known = api.get(PLANNER, "/api/aspects?limit=200").body().path("items");
    List<JsonNode> missing =
        StreamSupport.stream(pack.json("aspects.json").spliterator(), false)
            .filter(a -> Api.byField(known, "code", a.path("code").asString()) == null)
            .toList();
    for (JsonNode aspect : missing) {
      api.post(PLANNER, "/api/aspects", null, aspect);
    }
  }

  private JsonNode publish(String path, Api.Answer draft) throws InterruptedException {
    return api.post(PLANNER, path + draft.id() + "/publication", draft.etag(), Map.of()).body();
  }
}

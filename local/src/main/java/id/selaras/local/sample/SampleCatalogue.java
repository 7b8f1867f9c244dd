package id.selaras.local.sample;

import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Planner;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the needs that staff name to the published instrument. */
final class SampleCatalogue {

  private final Year year;
  private final Planner planner;
  private final Pack pack;
  private final District district;

  SampleCatalogue(Year year, Pack pack) {
    this.year = year;
    this.planner = year.planner();
    this.pack = pack;
    this.district = pack.district();
  }

  /** The kept need of each aspect, by the aspect's code. */
  Map<String, String> needs(LocalDate today) {
    District.Needs needs = district.needs();
    Answer round = planner.opensRound(needs.title(), needs.description(), today.plusDays(14));
    Map<String, String> aspects = new HashMap<>();
    for (JsonNode aspect : pack.json("aspects.json")) {
      aspects.put(aspect.path("code").asString(), aspect.path("name").asString());
    }
    Map<String, String> kept = new HashMap<>();
    for (District.Needs.Item need : needs.items()) {
      String id =
          year.employee(need.account())
              .needs(round, Objects.requireNonNull(aspects.get(need.aspectCode())), need.reason());
      need.supporters().forEach(supporter -> year.employee(supporter).supportsNeed(id));
      planner.keeps(id, need.aspectCode(), need.decisionReason());
      kept.put(need.aspectCode(), id);
    }
    planner.closesRound(round);
    planner.adds(pack.json("aspects.json"));
    return kept;
  }

  /** The published indicators of the pack, made from the needs that were kept. */
  List<SampleIndicator> indicators(Map<String, String> needs) {
    List<SampleIndicator> indicators = new ArrayList<>();
    for (JsonNode each : pack.json("indicators.json")) {
      Map<String, Object> definition =
          JsonMapper.shared().convertValue(each, new TypeReference<Map<String, Object>>() {});
      definition.keySet().removeAll(List.of("weight", "realisation"));
      definition.put("needId", needs.get(each.path("aspectCode").asString()));
      indicators.add(
          new SampleIndicator(
              each.path("code").asString(),
              planner.publishesIndicator(definition),
              each.path("weight").decimalValue(),
              each.path("realisation").decimalValue(),
              each.path("title").asString()));
    }
    return indicators;
  }

  /** The published instrument of all indicators. */
  Published instrument(List<SampleIndicator> indicators) {
    Map<Published, BigDecimal> weights = new LinkedHashMap<>();
    indicators.forEach(each -> weights.put(each.published(), each.weight()));
    District.Instrument instrument = district.instrument();
    return planner.publishesInstrument(instrument.code(), instrument.name(), weights);
  }

  /** An employee's proposal about an indicator, with its supporters. */
  void proposal(List<SampleIndicator> indicators) {
    District.Proposal proposal = district.proposal();
    Published about = named(indicators, proposal.indicator());
    String id =
        year.employee(proposal.account()).proposes(about, proposal.title(), proposal.text());
    proposal.supporters().forEach(supporter -> year.employee(supporter).supportsProposal(id));
  }

  static Published named(List<SampleIndicator> indicators, String code) {
    return indicators.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow()
        .published();
  }
}

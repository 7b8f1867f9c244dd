package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.BoundIndicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every input of an appraisal by a name, so that an altered one can be named. */
final class Inputs {
  private Inputs() {}

  static Map<String, Object> of(Appraisal appraisal) {
    Map<String, Object> inputs = new TreeMap<>();
    inputs.put("plan", appraisal.planId());
    inputs.put(
        "people",
        List.of(
            appraisal.people().employeeId(),
            appraisal.people().appraiserId(),
            appraisal.people().unitId()));
    inputs.put(
        "cycle",
        List.of(appraisal.cycleId(), appraisal.period(), appraisal.startsOn(), appraisal.endsOn()));
    inputs.put(
        "scheme",
        List.of(
            appraisal.scheme().code(), appraisal.scheme().version(), appraisal.scheme().hash()));
    inputs.put(
        "instrument", List.of(appraisal.instrument().id(), appraisal.instrument().version()));
    inputs.put("asOf", appraisal.asOf());
    results(appraisal, inputs);
    NumberPart number = appraisal.number();
    if (number != null) {
      number.inputs(inputs);
    }
    appraisal
        .realisations()
        .forEach(r -> inputs.put("realisations/" + r.indicatorId() + "/" + r.period(), map(r)));
    appraisal
        .notApplicable()
        .forEach(out -> inputs.put("applicability/" + out.indicatorId(), out.reason()));
    List<Excuse> excused = appraisal.excused();
    if (excused != null) {
      excused.forEach(
          excuse ->
              inputs.put(
                  "excuses/" + excuse.indicatorId() + "/" + excuse.period(), excuse.reason()));
    }
    appraisal.behaviour().forEach((value, r) -> inputs.put("behaviour/" + value, r));
    SelfAppraisal self = appraisal.selfAppraisal();
    if (self != null) {
      inputs.put("selfAppraisal", self.summary());
    }
    SetRating rating = appraisal.rating();
    if (rating != null) {
      inputs.put("rating", List.of(rating.workResult(), rating.behaviour(), or(rating.reason())));
    }
    Finalisation finalisation = appraisal.finalisation();
    if (finalisation != null) {
      inputs.put("finalisation", or(finalisation.reason()));
    }
    return inputs;
  }

  private static void results(Appraisal appraisal, Map<String, Object> inputs) {
    List<Object> structure = new ArrayList<>();
    for (BoundResult result : appraisal.results()) {
      structure.add(List.of(result.kind(), result.title()));
      for (BoundIndicator indicator : result.indicators()) {
        structure.add(indicator.indicatorId());
        inputs.put("indicators/" + indicator.indicatorId(), indicator.canonical());
      }
    }
    inputs.put("results", structure);
  }

  private static Map<String, Object> map(Realisation realisation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", realisation.value());
    map.put(
        "evidence", realisation.evidence().stream().map(e -> List.of(e.title(), e.url())).toList());
    map.put("note", or(realisation.note()));
    return map;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}

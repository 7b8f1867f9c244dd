package id.selaras.appraisal.plan;

import id.selaras.appraisal.scoring.Target;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan as the employee sends it: anything may be missing, and all that is missing is said. */
record PlanRequest(
    @Nullable String cycleId,
    @Nullable Instrument instrument,
    @Nullable List<@Nullable Result> results) {
  private static final int LONGEST = 500;

  record Instrument(@Nullable String id, @Nullable Long version) {}

  record Result(
      PlannedResult.@Nullable Kind kind,
      @Nullable String title,
      @Nullable List<@Nullable Indicator> indicators) {}

  record Indicator(
      @Nullable String indicatorId, @Nullable Long indicatorVersion, @Nullable Target target) {}

  /** What was sent, complete. */
  record Content(String cycleId, InstrumentRef instrument, List<PlannedResult> results) {

    /** Every item by its pointer in the body. */
    Map<String, PlannedResult.Item> items() {
      Map<String, PlannedResult.Item> items = new LinkedHashMap<>();
      for (int r = 0; r < results.size(); r++) {
        List<PlannedResult.Item> planned = results.get(r).indicators();
        for (int i = 0; i < planned.size(); i++) {
          items.put("/results/" + r + "/indicators/" + i, planned.get(i));
        }
      }
      return items;
    }
  }

  Content content() {
    List<Violation> errors = new ArrayList<>();
    String cycle = text(cycleId, "/cycleId", errors);
    InstrumentRef bound = instrument(errors);
    List<PlannedResult> planned = results(errors);
    if (!errors.isEmpty()) {
      throw Problem.rule("plan-invalid").with(errors);
    }
    return new Content(cycle, bound, planned);
  }

  private InstrumentRef instrument(List<Violation> errors) {
    if (instrument == null) {
      errors.add(Violation.at("/instrument", "required"));
      return new InstrumentRef("", 0);
    }
    String id = text(instrument.id(), "/instrument/id", errors);
    return new InstrumentRef(id, version(instrument.version(), "/instrument/version", errors));
  }

  private List<PlannedResult> results(List<Violation> errors) {
    if (results == null || results.isEmpty()) {
      errors.add(Violation.at("/results", "required"));
      return List.of();
    }
    List<PlannedResult> planned = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      String pointer = "/results/" + i;
      Result result = results.get(i);
      if (result == null) {
        errors.add(Violation.at(pointer, "required"));
        continue;
      }
      PlannedResult.Kind kind = result.kind();
      if (kind == null) {
        errors.add(Violation.at(pointer + "/kind", "required"));
        kind = PlannedResult.Kind.MAIN;
      }
      String title = text(result.title(), pointer + "/title", errors);
      planned.add(
          new PlannedResult(kind, title, items(result.indicators(), pointer, seen, errors)));
    }
    return planned;
  }

  private static List<PlannedResult.Item> items(
      @Nullable List<@Nullable Indicator> indicators,
      String result,
      Set<String> seen,
      List<Violation> errors) {
    if (indicators == null || indicators.isEmpty()) {
      errors.add(Violation.at(result + "/indicators", "required"));
      return List.of();
    }
    List<PlannedResult.Item> items = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      String pointer = result + "/indicators/" + i;
      Indicator indicator = indicators.get(i);
      if (indicator == null) {
        errors.add(Violation.at(pointer, "required"));
        continue;
      }
      String id = text(indicator.indicatorId(), pointer + "/indicatorId", errors);
      if (!id.isEmpty() && !seen.add(id)) {
        errors.add(Violation.at(pointer + "/indicatorId", "indicator-planned-twice"));
      }
      long version = version(indicator.indicatorVersion(), pointer + "/indicatorVersion", errors);
      items.add(new PlannedResult.Item(id, version, indicator.target()));
    }
    return items;
  }

  private static String text(@Nullable String text, String pointer, List<Violation> errors) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(pointer, "required"));
      return "";
    }
    if (text.length() > LONGEST) {
      errors.add(Violation.at(pointer, "text-too-long", LONGEST));
    }
    return text.strip();
  }

  private static long version(@Nullable Long version, String pointer, List<Violation> errors) {
    if (version == null || version < 1) {
      errors.add(Violation.at(pointer, "required"));
      return 0;
    }
    return version;
  }
}

package id.selaras.local.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whoever brings in the organisation and the sources of the public's answers. */
public final class Administrator {

  private static final String SOURCES = "/api/surveys/sources";

  /** PermenPANRB 14/2017, in the order of its questionnaire. */
  private static final List<String> ELEMENTS =
      List.of(
          "REQUIREMENTS",
          "PROCEDURE",
          "TIME",
          "COST",
          "PRODUCT",
          "OFFICER_COMPETENCE",
          "OFFICER_BEHAVIOUR",
          "COMPLAINTS",
          "FACILITIES");

  private final Year year;
  private final Caller me;

  Administrator(Year year, Caller me) {
    this.year = year;
    this.me = me;
  }

  /**
   * Imports units or employees.
   *
   * @param what {@code units} or {@code employees}
   */
  public Answer imports(String what, String csv) {
    return Patience.whileEarly(
            Patience::isUnknownYet, () -> me.upload("/api/organisation/" + what, "text/csv", csv))
        .expect(200);
  }

  /**
   * A source as it is sent.
   *
   * @param unit id of the unit that answers count for where a row names no other
   * @param columns names of the columns other than the nine elements, which are {@code u1} to
   *     {@code u9}
   * @param feedAccount who may send
   */
  public static Map<String, Object> source(
      String code, String name, String unit, Map<String, String> columns, String feedAccount) {
    Map<String, String> elements = new LinkedHashMap<>();
    for (int i = 0; i < ELEMENTS.size(); i++) {
      elements.put(ELEMENTS.get(i), "u" + (i + 1));
    }
    Map<String, Object> mapping = new LinkedHashMap<>(columns);
    mapping.put("elements", elements);
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("code", code);
    source.put("name", name);
    source.put("unitId", unit);
    source.put("mapping", mapping);
    source.put("scale", Map.of("min", 1, "max", 4));
    source.put("feedAccount", feedAccount);
    return source;
  }

  /**
   * Registers a source.
   *
   * @param places code of the unit that each value of the unit column stands for
   */
  public void registers(Map<String, Object> source, Map<String, String> places) {
    String code = String.valueOf(source.get("code"));
    JsonNode known = me.get(SOURCES + "?limit=200").expect(200).item("/code", code);
    if (known.isMissingNode()) {
      Map<String, Object> whole = new LinkedHashMap<>(source);
      Map<String, String> units = new LinkedHashMap<>();
      places.forEach((value, unit) -> units.put(value, year.unit(unit)));
      whole.put("unitValues", units);
      Patience.whileEarly(Patience::isUnknownYet, () -> me.post(SOURCES, whole)).expect(201);
    }
  }

  /** Says how many people were served in each quarter, at each of these units. */
  public void countsServed(String source, List<String> unitCodes, Map<String, Integer> byQuarter) {
    for (Map.Entry<String, Integer> quarter : byQuarter.entrySet()) {
      for (String unit : unitCodes) {
        Map<String, Object> served =
            Map.of(
                "unitId",
                year.unit(unit),
                "period",
                quarter.getKey(),
                "served",
                quarter.getValue());
        me.post(SOURCES + "/" + source + "/served", served).expectSuccess();
      }
    }
  }
}

package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source as a client describes it; every part that is missing or wrong is named in one answer.
 */
public record SourceRequest(
    @Nullable String code,
    @Nullable String name,
    @Nullable String unitId,
    @Nullable Columns mapping,
    @Nullable Map<String, String> unitValues,
    @Nullable Scale scale,
    @Nullable String delimiter,
    @Nullable String feedAccount,
    @Nullable Boolean inbox) {

  /** A quotation mark and a line end have a meaning of their own in CSV. */
  private static final Pattern DELIMITER = Pattern.compile("[^\"\r\n]");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Columns by name. */
  public record Columns(
      @Nullable String record,
      @Nullable String date,
      @Nullable String service,
      @Nullable String unit,
      @Nullable Map<String, String> elements) {}

  /** The scale of the answers. */
  public record Scale(@Nullable Integer min, @Nullable Integer max) {}

  /** The source, or a 422 that says everything that is wrong. */
  public Source checked(SatisfactionScheme scheme) {
    var wrong = new ArrayList<Violation>();
    String code = required("/code", this.code, wrong);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      wrong.add(Violation.at("/code", "source-code-form"));
    }
    String name = required("/name", this.name, wrong);
    String unitId = required("/unitId", this.unitId, wrong);
    Columns columns = mapping == null ? new Columns(null, null, null, null, null) : mapping;
    String record = required("/mapping/record", columns.record(), wrong);
    String date = required("/mapping/date", columns.date(), wrong);
    String service = optional(columns.service());
    String unit = optional(columns.unit());
    Map<Element, String> elements = elements(columns.elements(), scheme.elements(), wrong);
    onceEach(record, date, elements, wrong);
    var values = new ArrayList<UnitValue>();
    if (unitValues != null) {
      if (unit == null && !unitValues.isEmpty()) {
        wrong.add(Violation.at("/mapping/unit", "unit-column-needed"));
      }
      unitValues.forEach((value, id) -> values.add(new UnitValue(value, id)));
    }
    if (scale != null
        && (!isOr(scale.min(), scheme.scale().lowest())
            || !isOr(scale.max(), scheme.scale().highest()))) {
      wrong.add(Violation.at("/scale", "scale-not-standard"));
    }
    String delimiter = this.delimiter;
    if (delimiter != null && !DELIMITER.matcher(delimiter).matches()) {
      wrong.add(Violation.at("/delimiter", "delimiter-form"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.rule("source-invalid").with(wrong);
    }
    return new Source(
        code,
        name,
        unitId,
        new Mapping(record, date, service, unit, elements),
        List.copyOf(values),
        delimiter,
        optional(feedAccount),
        inbox);
  }

  private static Map<Element, String> elements(
      @Nullable Map<String, String> given,
      SatisfactionScheme.Elements counted,
      List<Violation> wrong) {
    var elements = new EnumMap<Element, String>(Element.class);
    Map<String, String> named = given == null ? Map.of() : given;
    for (Element element : counted.weights().keySet()) {
      String column = optional(named.get(element.name()));
      if (column == null) {
        wrong.add(Violation.at("/mapping/elements/" + element, "element-unmapped", element));
      } else {
        elements.put(element, column);
      }
    }
    for (String key : named.keySet()) {
      if (counted.weights().keySet().stream().noneMatch(each -> each.name().equals(key))) {
        wrong.add(Violation.at("/mapping/elements/" + key, "element-unknown", key));
      }
    }
    return elements;
  }

  private static void onceEach(
      String record, String date, Map<Element, String> elements, List<Violation> wrong) {
    var used = new HashMap<String, String>();
    used.put(record, "record");
    if (!date.isEmpty() && used.putIfAbsent(date, "date") != null) {
      wrong.add(Violation.at("/mapping/date", "column-used-twice", date));
    }
    elements.forEach(
        (element, column) -> {
          if (used.putIfAbsent(column, element.name()) != null) {
            wrong.add(Violation.at("/mapping/elements/" + element, "column-used-twice", column));
          }
        });
  }

  private static String required(String pointer, @Nullable String text, List<Violation> wrong) {
    String value = optional(text);
    if (value == null) {
      wrong.add(Violation.at(pointer, "value-required"));
      return "";
    }
    return value;
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static boolean isOr(@Nullable Integer value, int standard) {
    return value == null || value == standard;
  }
}

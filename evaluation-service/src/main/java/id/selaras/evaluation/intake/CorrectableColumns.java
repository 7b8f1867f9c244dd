package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Mapping;
import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.survey.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a refused row may be kept so that it can be corrected. A column that has shifted holds
 * anything, a name or a NIK, so a value is kept only where it has the form that its column has: an
 * answer of a few characters, a date of figures and separators, a unit that is known as one.
 */
final class CorrectableColumns {

  private static final Pattern ANSWER = Pattern.compile("[0-9.,+-]{1,4}|[A-Za-z]{1,2}");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T][0-9:.]{1,12}(Z|[+-][0-9:]{2,5})?)?");

  private CorrectableColumns() {}

  static Map<String, String> of(Source source, Row.Columns columns, @Nullable String record) {
    Mapping mapping = source.mapping();
    var kept = new LinkedHashMap<String, String>();
    if (record != null) {
      kept.put(mapping.record(), record);
    }
    keep(kept, columns, mapping.date(), DATE);
    boolean shifted = false;
    for (Element element : Element.values()) {
      String column = mapping.elements().get(element);
      if (column != null) {
        shifted |= !keep(kept, columns, column, ANSWER);
      }
    }
    String unit = text(columns, mapping.unit());
    if (unit != null && mapping.unit() != null && source.unitOf(unit).isPresent()) {
      kept.put(mapping.unit(), unit);
    }
    String service = text(columns, mapping.service());
    if (service != null && mapping.service() != null && !shifted && service.length() <= 100) {
      kept.put(mapping.service(), service);
    }
    return kept;
  }

  /** Whether the column is empty or has the form that it should have. */
  private static boolean keep(
      Map<String, String> kept, Row.Columns columns, String column, Pattern form) {
    String text = text(columns, column);
    if (text == null) {
      return true;
    }
    boolean fits = form.matcher(text).matches();
    if (fits) {
      kept.put(column, text);
    }
    return fits;
  }

  private static @Nullable String text(Row.Columns columns, @Nullable String column) {
    String text = column == null ? null : columns.text(column);
    return text == null || text.isBlank() ? null : text.strip();
  }
}

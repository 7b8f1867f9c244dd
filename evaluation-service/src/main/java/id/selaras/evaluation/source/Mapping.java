package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.Element;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a source means what, by name: sources order and number the elements differently.
 * Nothing but these columns is ever kept.
 */
public record Mapping(
    String record,
    String date,
    @Nullable String service,
    @Nullable String unit,
    Map<Element, String> elements) {

  /** Every column that is looked at, each once. */
  public Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    columns.add(record);
    columns.add(date);
    if (service != null) {
      columns.add(service);
    }
    if (unit != null) {
      columns.add(unit);
    }
    columns.addAll(elements.values());
    return columns;
  }
}

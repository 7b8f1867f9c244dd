package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of a file, read by column name; it gathers everything that is wrong with it. */
final class CsvLine {

  private static final int LONGEST_TEXT = 200;

  private final long number;
  private final List<String> fields;
  private final Map<String, Integer> columns;
  private final List<Violation> violations = new ArrayList<>();

  private CsvLine(long number, List<String> fields, Map<String, Integer> columns) {
    this.number = number;
    this.fields = fields;
    this.columns = columns;
  }

  static CsvLine read(long number, List<String> fields, Map<String, Integer> columns) {
    return new CsvLine(number, fields, columns);
  }

  static CsvLine broken(long number, Violation violation) {
    CsvLine line = new CsvLine(number, List.of(), Map.of());
    line.violations.add(violation);
    return line;
  }

  long number() {
    return number;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  boolean isSound() {
    return violations.isEmpty();
  }

  /** The text of a column, which may be empty. */
  String optional(String column) {
    Integer index = columns.get(column);
    String text = index == null ? "" : fields.get(index).strip();
    if (text.indexOf('\ufffd') >= 0) {
      violations.add(Violation.line(number, column, "not-utf8"));
    }
    if (text.length() > LONGEST_TEXT) {
      violations.add(Violation.line(number, column, "text-too-long", LONGEST_TEXT));
    }
    return text;
  }

  /** The text of a column that must not be empty. */
  String required(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      violations.add(Violation.line(number, column, "required"));
    }
    return text;
  }

  void reject(Violation violation) {
    violations.add(violation);
  }
}

package id.selaras.appraisal.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV stream with a header, read by column name one line at a time: order of columns and columns
 * beyond those needed do not matter. UTF-8, with or without a byte order mark; LF or CRLF; comma
 * or, as spreadsheets in Indonesia write, semicolon.
 */
final class CsvTable {

  private final CsvRecords records;
  private final Map<String, Integer> columns;
  private final int width;
  private final char separator;

  private CsvTable(CsvRecords records, Map<String, Integer> columns, int width, char separator) {
    this.records = records;
    this.columns = columns;
    this.width = width;
    this.separator = separator;
  }

  /**
   * Reads the header.
   *
   * @throws Problem 400 that lists the columns missing
   */
  static CsvTable open(InputStream stream, List<String> needed) throws IOException {
    CsvRecords records = new CsvRecords(stream);
    CsvRecords.Text header = records.next();
    if (header == null) {
      throw Problem.badRequest("csv-empty");
    }
    String text = header.joined();
    char separator = count(text, ';') > count(text, ',') ? ';' : ',';
    records.separatedBy(separator);
    List<String> names = header.fault() == null ? fields(text, separator) : null;
    if (names == null) {
      throw Problem.badRequest("csv-header-unreadable");
    }
    Map<String, Integer> columns = new HashMap<>();
    List<Violation> twice = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.putIfAbsent(name, i) != null && needed.contains(name)) {
        twice.add(Violation.line(header.number(), name, "column-twice", name));
      }
    }
    List<Violation> missing =
        needed.stream()
            .filter(name -> !columns.containsKey(name))
            .map(name -> Violation.line(header.number(), name, "column-missing", name))
            .toList();
    if (!missing.isEmpty() || !twice.isEmpty()) {
      List<Violation> all = new ArrayList<>(missing);
      all.addAll(twice);
      throw Problem.badRequest("csv-header", String.join(", ", needed)).with(all);
    }
    return new CsvTable(records, columns, names.size(), separator);
  }

  /** The next line, or null at the end. */
  @Nullable CsvLine next() throws IOException {
    CsvRecords.Text text = records.next();
    if (text == null) {
      return null;
    }
    String fault = text.fault();
    if (fault != null) {
      return CsvLine.broken(text.number(), unreadable(text.number(), fault));
    }
    List<String> fields = fields(text.joined(), separator);
    if (fields != null && fields.size() == width) {
      return CsvLine.read(text.number(), fields, columns);
    }
    if (text.parts().size() > 1) {
      // Most likely a stray quote that swallowed its neighbours: only the first line is at fault.
      records.retryAfterFirstLine(text);
      return CsvLine.broken(text.number(), Violation.line(text.number(), null, "quote-unclosed"));
    }
    return CsvLine.broken(
        text.number(),
        fields == null
            ? Violation.line(text.number(), null, "line-unreadable")
            : Violation.line(text.number(), null, "field-count", width, fields.size()));
  }

  private static Violation unreadable(long line, String fault) {
    return fault.equals("line-too-long")
        ? Violation.line(line, null, "line-too-long")
        : Violation.line(line, null, "quote-unclosed");
  }

  private static @Nullable List<String> fields(String text, char separator) {
    try {
      CsvRecord record = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(text);
      return record.getFields();
    } catch (CsvParseException malformed) {
      return null;
    }
  }

  private static long count(String text, char sought) {
    return text.chars().filter(c -> c == sought).count();
  }
}

package id.selaras.evaluation.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.selaras.evaluation.source.Mapping;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file with a header, one at a time; memory does not grow with the file. */
final class CsvRows {

  /** A field longer than this is no answer; it is most likely a quote that was never closed. */
  private static final int LONGEST_FIELD = 64 * 1024;

  private static final int LONGEST_HEADER = 64 * 1024;

  private CsvRows() {}

  static void read(InputStream in, Mapping mapping, @Nullable String delimiter, Consumer<Row> rows)
      throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER);
    char found = separator(reader);
    char separator = delimiter == null ? found : delimiter.charAt(0);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(reader)) {
      Iterator<CsvRecord> records = csv.iterator();
      Map<String, Integer> header = header(records, mapping);
      int width = header.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
      rest(records, header, width, rows);
    }
  }

  private static void rest(
      Iterator<CsvRecord> records, Map<String, Integer> header, int width, Consumer<Row> rows) {
    long line = 1;
    while (true) {
      CsvRecord record;
      try {
        if (!records.hasNext()) {
          return;
        }
        record = records.next();
      } catch (CsvParseException broken) {
        // Nothing behind an unreadable line can be told apart; what came before it stays.
        rows.accept(new Row(line + 1, null));
        return;
      }
      line = record.getStartingLineNumber();
      rows.accept(
          record.getFieldCount() == 1 && width > 1
              ? new Row(line, null)
              : new Row(line, new Fields(record, header)));
    }
  }

  private record Fields(CsvRecord record, Map<String, Integer> header) implements Row.Columns {

    @Override
    public @Nullable String text(String name) {
      Integer index = header.get(name);
      return index == null || index >= record.getFieldCount() ? null : record.getField(index);
    }

    @Override
    public List<String> names() {
      return List.copyOf(header.keySet());
    }
  }

  private static Map<String, Integer> header(Iterator<CsvRecord> records, Mapping mapping) {
    CsvRecord first;
    try {
      first = records.hasNext() ? records.next() : null;
    } catch (CsvParseException broken) {
      first = null;
    }
    if (first == null) {
      throw Problem.badRequest("header-missing");
    }
    var wrong = new ArrayList<Violation>();
    var header = new LinkedHashMap<String, Integer>();
    for (int index = 0; index < first.getFieldCount(); index++) {
      String name = first.getField(index).strip();
      if (header.putIfAbsent(name, index) != null && mapping.columns().contains(name)) {
        wrong.add(Violation.line(1, name, "column-twice"));
      }
    }
    for (String column : mapping.columns()) {
      if (!header.containsKey(column)) {
        wrong.add(Violation.line(1, column, "column-absent"));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.badRequest("header-unfit").with(wrong);
    }
    return header;
  }

  /**
   * Comma, semicolon or tab, whichever the first line has most of; a byte order mark is skipped.
   */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    reader.mark(LONGEST_HEADER);
    int[] counts = new int[3];
    for (int read = 0; read < LONGEST_HEADER - 1; read++) {
      int next = reader.read();
      if (next < 0 || next == '\n' || next == '\r') {
        break;
      }
      int kind = ",;\t".indexOf(next);
      if (kind >= 0) {
        counts[kind]++;
      }
    }
    reader.reset();
    if (counts[0] >= counts[1] && counts[0] >= counts[2]) {
      return ',';
    }
    return counts[1] >= counts[2] ? ';' : '\t';
  }
}

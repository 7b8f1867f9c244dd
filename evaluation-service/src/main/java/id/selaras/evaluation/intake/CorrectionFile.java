package id.selaras.evaluation.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.selaras.evaluation.source.Source;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refused rows in the form in which their source sends rows, with where they came from and what is
 * wrong behind: an upload leaves the last two alone.
 */
final class CorrectionFile {

  private final List<String> columns;
  private final char separator;

  CorrectionFile(Source source) {
    this.columns = List.copyOf(source.mapping().columns());
    String delimiter = source.delimiter();
    this.separator = delimiter == null ? ',' : delimiter.charAt(0);
  }

  String header() {
    var fields = new ArrayList<>(columns);
    fields.add(free("line"));
    fields.add(free("reason"));
    return written(fields);
  }

  String line(SurveyRejection rejection, RejectionView.Sentences words) {
    Map<String, String> kept = rejection.columns() == null ? Map.of() : rejection.columns();
    var fields = new ArrayList<String>();
    columns.forEach(column -> fields.add(kept.getOrDefault(column, "")));
    fields.add(Long.toString(rejection.line()));
    fields.add(
        rejection.errors().stream()
            .map(
                fault ->
                    (fault.column() == null ? "" : fault.column() + ": ") + words.of(fault.code()))
            .collect(Collectors.joining(" ")));
    return written(fields);
  }

  private String free(String name) {
    return columns.contains(name) ? "rejection " + name : name;
  }

  private String written(List<String> fields) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      csv.writeRecord(fields);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return text.toString();
  }
}

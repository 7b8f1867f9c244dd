package id.selaras.evaluation.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of newline-delimited JSON, one object a line; memory does not grow with the file. */
final class NdjsonRows {

  private static final int LONGEST_LINE = 256 * 1024;

  private NdjsonRows() {}

  /**
   * Reads every line.
   *
   * @param parser the fields of one JSON object, or null where the line is none
   */
  static void read(
      InputStream in, Function<String, Row.@Nullable Columns> parser, Consumer<Row> rows)
      throws IOException {
    var bytes = new BufferedInputStream(in, 64 * 1024);
    var line = new ByteArrayOutputStream(1024);
    long number = 1;
    boolean tooLong = false;
    while (true) {
      int next = bytes.read();
      if (next == '\n' || next < 0) {
        String text = line.toString(StandardCharsets.UTF_8);
        if (number == 1 && text.startsWith("\uFEFF")) {
          text = text.substring(1);
        }
        if (tooLong) {
          rows.accept(new Row(number, null));
        } else if (!text.isBlank()) {
          rows.accept(new Row(number, parser.apply(text)));
        }
        if (next < 0) {
          return;
        }
        line.reset();
        tooLong = false;
        number++;
      } else if (line.size() < LONGEST_LINE) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
  }
}

package id.selaras.appraisal.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV stream into the text of one record after the other (RFC 4180: a quoted field may hold
 * line breaks), so that one bad record spoils no other. A CSV parser over the whole stream would
 * read on from an unclosed quote to the end of the file; here the first line of such a record is
 * given back as broken and the next line starts afresh.
 */
final class CsvRecords {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_LINES = 50;

  private final BufferedReader reader;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private char separator = ',';
  private long lines;

  CsvRecords(InputStream stream) {
    this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /**
   * The text of a record.
   *
   * @param number the line on which it starts, counted from 1
   * @param parts its physical lines
   * @param fault a violation code when it cannot be read as a record
   */
  record Text(long number, List<String> parts, @Nullable String fault) {
    String joined() {
      return String.join("\n", parts);
    }
  }

  private record Line(long number, String text, boolean cut) {}

  void separatedBy(char character) {
    separator = character;
  }

  /** The next record, or null at the end; empty lines are passed over. */
  @Nullable Text next() throws IOException {
    Line first = line();
    while (first != null && first.text().isBlank() && !first.cut()) {
      first = line();
    }
    if (first == null) {
      return null;
    }
    if (first.cut()) {
      return new Text(first.number(), List.of(first.text()), "line-too-long");
    }
    List<Line> taken = new ArrayList<>(List.of(first));
    boolean open = endsInQuotes(first.text(), false);
    while (open) {
      Line more = taken.size() < MOST_LINES ? line() : null;
      if (more == null || more.cut()) {
        if (more != null) {
          taken.add(more);
        }
        back(taken.subList(1, taken.size()));
        return new Text(first.number(), List.of(first.text()), "quote-unclosed");
      }
      taken.add(more);
      open = endsInQuotes(more.text(), true);
    }
    return new Text(first.number(), taken.stream().map(Line::text).toList(), null);
  }

  /** Takes back all but the first line of a record that turned out not to be one. */
  void retryAfterFirstLine(Text text) {
    List<Line> rest = new ArrayList<>();
    for (int i = 1; i < text.parts().size(); i++) {
      rest.add(new Line(text.number() + i, text.parts().get(i), false));
    }
    back(rest);
  }

  private void back(List<Line> rest) {
    for (int i = rest.size() - 1; i >= 0; i--) {
      ahead.addFirst(rest.get(i));
    }
  }

  private boolean endsInQuotes(String text, boolean quoted) {
    boolean inside = quoted;
    boolean fieldStart = !quoted;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside) {
        if (c == '"') {
          if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i++;
          } else {
            inside = false;
          }
        }
      } else if (c == '"' && fieldStart) {
        inside = true;
      }
      fieldStart = c == separator;
    }
    return inside;
  }

  private @Nullable Line line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (text.length() < LONGEST_LINE) {
        text.append((char) c);
      } else {
        cut = true;
      }
      c = reader.read();
    }
    if (c == '\r') {
      reader.mark(1);
      if (reader.read() != '\n') {
        reader.reset();
      }
    }
    lines++;
    String read = text.toString();
    if (lines == 1 && read.startsWith("\ufeff")) {
      read = read.substring(1);
    }
    return new Line(lines, read, cut);
  }
}

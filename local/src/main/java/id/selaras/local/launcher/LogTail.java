package id.selaras.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** The last lines of a log, for whoever has to find out why a process ended. */
final class LogTail {

  private static final int LINES = 25;

  private LogTail() {}

  static String of(Path log) {
    Deque<String> tail = new ArrayDeque<>();
    // Latin 1 reads any byte; a log cut in the middle of a character must not hide the rest.
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      lines.forEach(
          line -> {
            tail.addLast(line);
            if (tail.size() > LINES) {
              tail.removeFirst();
            }
          });
    } catch (IOException e) {
      return "Its log cannot be read: " + log;
    }
    return "Last lines of %s:%n    %s"
        .formatted(log, String.join(System.lineSeparator() + "    ", tail));
  }
}

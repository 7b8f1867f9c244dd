package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a record takes, against the 1 MiB that a broker takes by default. What a record of
 * that many bytes needs besides (lengths, the batch around it) is well within the difference.
 */
final class RecordSize {

  /** An event: leaves room for what a dead letter adds to it. */
  static final int MOST_OF_EVENT = 900_000;

  /** A dead letter. */
  static final int MOST_OF_LETTER = 1_000_000;

  private RecordSize() {}

  static long of(ProducerRecord<String, byte[]> record) {
    long size = of(record.key());
    size += record.value() == null ? 0 : record.value().length;
    for (Header header : record.headers()) {
      size += of(header.key()) + (header.value() == null ? 0 : header.value().length) + 4;
    }
    return size;
  }

  /** The beginning of a text, at most so many bytes long. */
  static String cut(String text, int bytes) {
    if (of(text) <= bytes) {
      return text;
    }
    String mark = "...";
    int length = Math.min(text.length(), bytes);
    while (of(text.substring(0, length)) > bytes - mark.length()) {
      length--;
    }
    // Not between the two halves of a character.
    if (Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    return text.substring(0, length) + mark;
  }

  private static int of(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}

package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with sorted keys, no white space and one spelling per number, so that the same inputs are
 * the same bytes on any day and any machine.
 */
public final class Canonical {
  private Canonical() {}

  public static byte[] bytes(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(Object value) {
    return sha256(bytes(value));
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case BigDecimal number -> out.append(Figures.plain(number));
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case Map<?, ?> map -> object(map, out);
      case List<?> list -> array(list, out);
      case Double inexact -> throw new IllegalArgumentException("not exact: " + inexact);
      default -> text(value.toString(), out);
    }
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            sorted.put(String.valueOf(key), value);
          }
        });
    String comma = "{";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(comma);
      text(entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out);
      comma = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void array(List<?> list, StringBuilder out) {
    String comma = "[";
    for (Object element : list) {
      out.append(comma);
      write(element, out);
      comma = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}

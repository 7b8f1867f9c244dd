package id.selaras.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended: the sort values and id of its last item, and the list it belongs to.
 *
 * @param values the last item's sort values (text, number, instant, truth value, or null)
 * @param id the last item's id
 * @param filter what identifies the list: filter and sort
 */
public record Cursor(List<@Nullable Object> values, String id, String filter) {

  private record Encoded(List<String> v, String i, String f, String c) {}

  /** The cursor as it is handed to the client. */
  public String encode() {
    List<String> encoded = values.stream().map(Cursor::text).toList();
    String hash = hash(filter);
    Encoded cursor = new Encoded(encoded, id, hash, hash(encoded + id + hash));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.EVENTS.writeValueAsBytes(cursor));
  }

  /**
   * Reads a cursor that a client sent back.
   *
   * @param filter what identifies the list asked for
   * @throws Problem 400 {@code cursor-invalid} for a cursor that was altered or belongs to another
   *     list
   */
  public static Cursor parse(String text, String filter) {
    try {
      Encoded cursor = Json.EVENTS.readValue(Base64.getUrlDecoder().decode(text), Encoded.class);
      String hash = hash(filter);
      if (cursor == null
          || cursor.v() == null
          || cursor.i() == null
          || !hash.equals(cursor.f())
          || !hash(cursor.v() + cursor.i() + hash).equals(cursor.c())) {
        throw Problem.badRequest("cursor-invalid");
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (String value : cursor.v()) {
        values.add(value(value));
      }
      return new Cursor(values, cursor.i(), filter);
    } catch (IllegalArgumentException | JacksonException e) {
      throw Problem.badRequest("cursor-invalid");
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "0";
      case String text -> "s" + text;
      case Boolean truth -> "b" + truth;
      case Decimal128 decimal -> "d" + decimal.bigDecimalValue();
      case BigDecimal decimal -> "d" + decimal;
      case Double number -> "f" + number;
      case Number number -> "n" + number.longValue();
      case Date date -> "t" + date.getTime();
      case Instant instant -> "t" + instant.toEpochMilli();
      default -> throw new IllegalStateException("no order over " + value.getClass());
    };
  }

  private static @Nullable Object value(String text) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '0' -> null;
      case 's' -> rest;
      case 'b' -> Boolean.valueOf(rest);
      case 'd' -> new Decimal128(new BigDecimal(rest));
      case 'f' -> Double.valueOf(rest);
      case 'n' -> Long.valueOf(rest);
      case 't' -> new Date(Long.parseLong(rest));
      default -> throw new IllegalArgumentException("no such kind of value");
    };
  }

  private static String hash(String text) {
    byte[] hash = Ids.sha256().digest(("selaras-cursor:" + text).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
  }
}

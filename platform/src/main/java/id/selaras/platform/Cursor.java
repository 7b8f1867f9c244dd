package id.selaras.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort values and id of its last item, and the list it belongs to. It is
 * signed: what comes back from a client is what was handed out for the same list, or is refused.
 *
 * @param values the last item's sort values (text, number, instant, truth value, or null)
 * @param id the last item's id
 * @param list what identifies the list: what is in it, filter and sort
 */
public record Cursor(List<@Nullable Object> values, String id, String list) {

  private static final String MAC = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private static volatile SecretKeySpec key = key("for local use only");

  private record Encoded(List<String> v, String i) {}

  /** All instances of a service sign with the same secret. */
  static void signWith(String secret) {
    key = key(secret);
  }

  private static SecretKeySpec key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
  }

  /** The cursor as it is handed to the client. */
  public String encode() {
    byte[] place =
        Json.EVENTS.writeValueAsBytes(new Encoded(values.stream().map(Cursor::text).toList(), id));
    return ENCODER.encodeToString(place) + "." + ENCODER.encodeToString(signature(place, list));
  }

  /**
   * Reads a cursor that a client sent back.
   *
   * @param list what identifies the list asked for
   * @throws Problem 400 {@code cursor-invalid} for a cursor that was not handed out for this list
   */
  public static Cursor parse(String text, String list) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 2) {
      throw Problem.badRequest("cursor-invalid");
    }
    byte[] place = decoded(parts[0]);
    if (!MessageDigest.isEqual(signature(place, list), decoded(parts[1]))) {
      throw Problem.badRequest("cursor-invalid");
    }
    Encoded cursor = Json.EVENTS.readValue(place, Encoded.class);
    List<@Nullable Object> values = new ArrayList<>();
    for (String value : cursor.v()) {
      values.add(value(value));
    }
    return new Cursor(values, cursor.i(), list);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.badRequest("cursor-invalid");
    }
  }

  private static byte[] signature(byte[] place, String list) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(place);
      // No place contains it, so that place and list cannot run into each other.
      mac.update((byte) 0);
      return mac.doFinal(list.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
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
      default -> throw new IllegalStateException("no such kind of value");
    };
  }
}

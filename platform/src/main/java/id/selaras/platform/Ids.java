package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids of aggregates and events. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id, ordered by time (UUID version 7, RFC 9562 section 5.7). */
  public static String next() {
    long time = System.currentTimeMillis();
    long high = time << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /**
   * The id that belongs to a cause: the same parts always give the same id, so that doing something
   * again does not make a second one (UUID version 8, RFC 9562 section 5.8).
   */
  public static String derived(String... cause) {
    MessageDigest digest = sha256();
    for (String part : cause) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // Each part is preceded by its length: ("ab", "c") and ("a", "bc") are different causes.
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    byte[] hash = digest.digest();
    long high = number(hash, 0) & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
    long low = number(hash, 8) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }
}

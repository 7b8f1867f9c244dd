package id.selaras.appraisal.organisation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides which person has which NIP: HMAC-SHA-256 under a secret of the installation. A hash without
 * a secret is no hiding place, since a birth date, a month and four digits are tried out in
 * seconds.
 */
final class PersonNumbers {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  PersonNumbers(String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Where the person of a NIP is found. */
  String keyOf(String nip) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(nip.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}

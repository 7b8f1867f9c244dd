package id.selaras.appraisal.cycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A period in which civil servants plan, do and are appraised (PermenPANRB 6/2022: annual), bound
 * to one version of a scoring scheme.
 *
 * @param hash SHA-256 of the definition, see {@link #definition}; the status is not part of it
 */
public record Cycle(
    String name,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeRef scheme,
    CycleStatus status,
    String hash) {

  /** A cycle that has yet to be opened. */
  static Cycle planned(
      String name,
      int year,
      LocalDate startsOn,
      LocalDate endsOn,
      SchemeRef scheme,
      String schemeHash) {
    String hash = sha256(definition(name, year, startsOn, endsOn, scheme, schemeHash));
    return new Cycle(name, year, startsOn, endsOn, scheme, CycleStatus.PLANNED, hash);
  }

  Cycle with(CycleStatus next) {
    return new Cycle(name, year, startsOn, endsOn, scheme, next, hash);
  }

  /** Whether the stored definition and the scheme's data are still those that were hashed. */
  boolean isIntact(String schemeHash) {
    return hash.equals(sha256(definition(name, year, startsOn, endsOn, scheme, schemeHash)));
  }

  /**
   * The definition as the text that is hashed: one line per field, the name last since it alone is
   * free text.
   */
  static String definition(
      String name,
      int year,
      LocalDate startsOn,
      LocalDate endsOn,
      SchemeRef scheme,
      String schemeHash) {
    return "year=%d\nstartsOn=%s\nendsOn=%s\nscheme=%s:%d:%s\nname=%s"
        .formatted(year, startsOn, endsOn, scheme.code(), scheme.version(), schemeHash, name);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}

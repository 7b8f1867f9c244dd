package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A period in which civil servants plan, do and are appraised (PermenPANRB 6/2022: annual), bound
 * to one version of a scoring scheme and of the scheme of the number beside it.
 *
 * @param numberScheme absent in cycles that are older than the number
 * @param hash SHA-256 of the definition, see {@link #definition}; the status is not part of it
 * @param causes what has changed the schemes, such as {@code recommendation:<id>}
 */
public record Cycle(
    String name,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeRef scheme,
    @Nullable SchemeRef numberScheme,
    CycleStatus status,
    String hash,
    List<String> causes) {

  /** Cycles stored before there were causes have none. */
  public Cycle {
    causes = causes == null ? List.of() : List.copyOf(causes);
  }

  /** A cycle that has yet to be opened. */
  static Cycle planned(
      String name,
      int year,
      LocalDate startsOn,
      LocalDate endsOn,
      SchemeStamp scheme,
      SchemeStamp numberScheme) {
    return new Cycle(
            name,
            year,
            startsOn,
            endsOn,
            SchemeRef.of(scheme),
            SchemeRef.of(numberScheme),
            CycleStatus.PLANNED,
            "",
            List.of())
        .hashed(scheme, numberScheme);
  }

  Cycle with(CycleStatus next) {
    return new Cycle(name, year, startsOn, endsOn, scheme, numberScheme, next, hash, causes);
  }

  /** Opens it, by the definition and the schemes that were hashed when it was planned. */
  Cycle opened(Schemes schemes) {
    requirePlanned();
    String schemeHash = schemes.stamp(scheme).map(SchemeStamp::hash).orElse("");
    String numberHash =
        numberScheme == null
            ? ""
            : schemes.numberStamp(numberScheme).map(SchemeStamp::hash).orElse("");
    if (!isIntact(schemeHash, numberHash)) {
      throw Problem.conflict("cycle-altered");
    }
    return with(CycleStatus.OPEN);
  }

  Cycle closed() {
    if (status != CycleStatus.OPEN) {
      throw Problem.conflict("cycle-not-open", status);
    }
    return with(CycleStatus.CLOSED);
  }

  /** Only a cycle that has yet to be opened can be changed. */
  public void requirePlanned() {
    if (status != CycleStatus.PLANNED) {
      throw Problem.conflict("cycle-not-planned", status);
    }
  }

  /** Nothing is planned in a cycle that is over. */
  public void requireNotClosed() {
    if (status == CycleStatus.CLOSED) {
      throw Problem.conflict("cycle-is-closed");
    }
  }

  /** Nothing is appraised before a cycle opens or after it has closed. */
  public void requireOpen() {
    if (status != CycleStatus.OPEN) {
      throw Problem.conflict("appraisal-outside-open-cycle", status);
    }
  }

  /**
   * Takes other schemes because of a decision; one that has done so before changes nothing.
   *
   * @param other absent where it stays as it is
   * @param otherNumber absent likewise; a cycle older than the number gets it as every new one does
   */
  Cycle scoredBecauseOf(
      String cause, @Nullable SchemeRef other, @Nullable SchemeRef otherNumber, Schemes schemes) {
    if (causes.contains(cause)) {
      return this;
    }
    requirePlanned();
    SchemeRef next = other == null ? scheme : other;
    SchemeRef number = otherNumber == null ? numberScheme : otherNumber;
    return scoredBy(
        schemes.stamp(next).orElseThrow(() -> Problem.conflict("scheme-unknown", next.code())),
        number == null
            ? schemes.numberByDefault().stamp()
            : schemes
                .numberStamp(number)
                .orElseThrow(() -> Problem.conflict("scheme-unknown", number.code())),
        cause);
  }

  /**
   * The same cycle by other schemes; its definition changes with them, and so its hash.
   *
   * @param cause what brought the change about
   */
  Cycle scoredBy(SchemeStamp other, SchemeStamp otherNumber, String cause) {
    return new Cycle(
            name,
            year,
            startsOn,
            endsOn,
            SchemeRef.of(other),
            SchemeRef.of(otherNumber),
            status,
            hash,
            Stream.concat(causes.stream(), Stream.of(cause)).toList())
        .hashed(other, otherNumber);
  }

  /** Whether the stored definition and the schemes' data are still those that were hashed. */
  boolean isIntact(String schemeHash, String numberHash) {
    return hash.equals(sha256(definition(schemeHash, numberHash)));
  }

  private Cycle hashed(SchemeStamp byScheme, SchemeStamp byNumber) {
    String next = sha256(definition(byScheme.hash(), byNumber.hash()));
    return new Cycle(name, year, startsOn, endsOn, scheme, numberScheme, status, next, causes);
  }

  /**
   * The definition as the text that is hashed: one line per field, the name last since it alone is
   * free text. A cycle without a number scheme has no line for it, as it had before there was one.
   */
  private String definition(String schemeHash, String numberHash) {
    String number =
        numberScheme == null
            ? ""
            : "numberScheme=%s:%d:%s\n"
                .formatted(numberScheme.code(), numberScheme.version(), numberHash);
    return "year=%d\nstartsOn=%s\nendsOn=%s\nscheme=%s:%d:%s\n%sname=%s"
        .formatted(
            year, startsOn, endsOn, scheme.code(), scheme.version(), schemeHash, number, name);
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

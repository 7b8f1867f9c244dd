package id.selaras.indicator.catalogue;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One version of an indicator: an aggregate of its own, so that publishing it and telling about it
 * is one write. Its number counts 1, 2, 3 per indicator.
 *
 * @param base the revision at which this version was opened. A document's own version begins at 1
 *     again with each indicator version; added to the base it never returns to an earlier value, so
 *     that an If-Match of an older draft cannot fit a newer one.
 */
public record IndicatorVersion(
    String indicatorId,
    int number,
    long base,
    VersionStatus status,
    Definition definition,
    List<String> causes) {

  /** The first draft of a new indicator. */
  static IndicatorVersion first(String indicatorId, Definition definition) {
    if (definition.code() == null || definition.code().isBlank()) {
      throw Problem.rule("indicator-invalid").with(List.of(Violation.at("/code", "required")));
    }
    return new IndicatorVersion(indicatorId, 1, 0, VersionStatus.DRAFT, definition, List.of());
  }

  /** The identity of the n-th version of an indicator, also the key of its events. */
  static String id(String indicatorId, int number) {
    return indicatorId + ":" + number;
  }

  String id() {
    return id(indicatorId, number);
  }

  /** What the outside knows as the version of the whole indicator. */
  long revision(long documentVersion) {
    return base + documentVersion;
  }

  boolean isDraft() {
    return status == VersionStatus.DRAFT;
  }

  /** A draft with another text; the code stays, it is what people quote. */
  IndicatorVersion edited(Definition changed) {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
    keepsCode(changed);
    return new IndicatorVersion(indicatorId, number, base, status, changed, causes);
  }

  /** The draft that follows a published version, which itself stays as it is. */
  IndicatorVersion next(Definition changed, long revision) {
    keepsCode(changed);
    return new IndicatorVersion(
        indicatorId, number + 1, revision, VersionStatus.DRAFT, changed, List.of());
  }

  /** This version for good, if it is clear and measurable. */
  IndicatorVersion published(Set<String> aspectCodes) {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
    List<Violation> errors = Measurability.errors(definition, aspectCodes);
    if (!errors.isEmpty()) {
      throw Problem.rule("indicator-not-measurable").with(errors);
    }
    return new IndicatorVersion(
        indicatorId, number, base, VersionStatus.PUBLISHED, definition, causes);
  }

  private void keepsCode(Definition changed) {
    if (!Objects.equals(definition.code(), changed.code())) {
      throw Problem.rule("indicator-invalid")
          .with(List.of(Violation.at("/code", "code-is-fixed", String.valueOf(definition.code()))));
    }
  }
}

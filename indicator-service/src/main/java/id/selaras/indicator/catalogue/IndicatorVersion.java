package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.DraftedVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One version of an indicator. */
public record IndicatorVersion(
    String indicatorId,
    int number,
    long base,
    VersionStatus status,
    Definition definition,
    List<String> causes)
    implements DraftedVersion<Definition, IndicatorVersion> {

  /** The first draft of a new indicator. */
  static IndicatorVersion first(String indicatorId, Definition definition) {
    if (definition.code() == null || definition.code().isBlank()) {
      throw Problem.rule("indicator-invalid").with(List.of(Violation.at("/code", "required")));
    }
    return new IndicatorVersion(indicatorId, 1, 0, VersionStatus.DRAFT, definition, List.of());
  }

  @Override
  public String id() {
    return DraftedVersion.id(indicatorId, number);
  }

  /** A draft with another text; the code stays, it is what people quote. */
  @Override
  public IndicatorVersion edited(Definition changed) {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
    keepsCode(changed);
    return new IndicatorVersion(indicatorId, number, base, status, changed, causes);
  }

  /** The draft that follows a published version, which itself stays as it is. */
  @Override
  public IndicatorVersion next(Definition changed, long revision) {
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

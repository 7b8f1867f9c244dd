package id.selaras.indicator.instrument;

import id.selaras.indicator.version.DraftedVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One version of an instrument. */
public record InstrumentVersion(
    String instrumentId,
    int number,
    long base,
    VersionStatus status,
    InstrumentDefinition definition)
    implements DraftedVersion<InstrumentDefinition, InstrumentVersion> {

  /** The first draft of a new instrument. */
  static InstrumentVersion first(String instrumentId, InstrumentDefinition definition) {
    if (definition.code() == null || definition.code().isBlank()) {
      throw Problem.rule("instrument-invalid").with(List.of(Violation.at("/code", "required")));
    }
    return new InstrumentVersion(instrumentId, 1, 0, VersionStatus.DRAFT, definition);
  }

  @Override
  public String id() {
    return DraftedVersion.id(instrumentId, number);
  }

  /** A draft with other items; the code stays. */
  @Override
  public InstrumentVersion edited(InstrumentDefinition changed) {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
    keepsCode(changed);
    return new InstrumentVersion(instrumentId, number, base, status, changed);
  }

  /** The draft that follows a published version, which itself stays as it is. */
  @Override
  public InstrumentVersion next(InstrumentDefinition changed, long revision) {
    keepsCode(changed);
    return new InstrumentVersion(instrumentId, number + 1, revision, VersionStatus.DRAFT, changed);
  }

  /** This version for good, if its weights sum to 1 and all its indicators are published. */
  InstrumentVersion published(Set<String> publishedIndicators) {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
    List<Violation> errors = Weighing.errors(definition, publishedIndicators);
    if (!errors.isEmpty()) {
      throw Problem.rule("instrument-not-publishable").with(errors);
    }
    return new InstrumentVersion(instrumentId, number, base, VersionStatus.PUBLISHED, definition);
  }

  private void keepsCode(InstrumentDefinition changed) {
    if (!Objects.equals(definition.code(), changed.code())) {
      throw Problem.rule("instrument-invalid")
          .with(List.of(Violation.at("/code", "code-is-fixed", String.valueOf(definition.code()))));
    }
  }
}

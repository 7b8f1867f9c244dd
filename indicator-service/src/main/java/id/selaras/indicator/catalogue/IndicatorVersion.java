package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.DraftedVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator.
 *
 * @param causes what it came from, each as {@link Cause} writes it
 * @param needBefore the need that the version before it named already
 */
public record IndicatorVersion(
    String indicatorId,
    int number,
    long base,
    VersionStatus status,
    Definition definition,
    List<String> causes,
    @Nullable String needBefore,
    @Nullable Instant publishedAt,
    @Nullable Retirement retirement)
    implements DraftedVersion<Definition, IndicatorVersion> {

  /** The first draft of a new indicator. */
  static IndicatorVersion first(String indicatorId, Definition definition, Cause... causes) {
    if (definition.code() == null || definition.code().isBlank()) {
      throw Problem.rule("indicator-invalid").with(List.of(Violation.at("/code", "required")));
    }
    return draft(indicatorId, 1, 0, definition, written(List.of(causes)), null);
  }

  @Override
  public String id() {
    return DraftedVersion.id(indicatorId, number);
  }

  /** A draft with another text; the code stays, it is what people quote. */
  @Override
  public IndicatorVersion edited(Definition changed) {
    requireDraft();
    keepsCode(changed);
    return draft(indicatorId, number, base, changed, causes, needBefore);
  }

  /** The draft that follows a published version, which itself stays as it is. */
  @Override
  public IndicatorVersion next(Definition changed, long revision) {
    keepsCode(changed);
    return draft(indicatorId, number + 1, revision, changed, List.of(), definition.needId());
  }

  /** The draft, which one more decision asks for. */
  IndicatorVersion causedBy(Cause cause) {
    requireDraft();
    return draft(indicatorId, number, base, definition, with(cause), needBefore);
  }

  /** What this version comes from; a draft's need is named before publication makes it a cause. */
  public List<Cause> origins() {
    String need = definition.needId();
    List<String> all =
        need != null && !need.isBlank() && !need.equals(needBefore)
            ? with(new Cause(Cause.Kind.NEED, need))
            : causes;
    return all.stream().map(Cause::parse).flatMap(Optional::stream).toList();
  }

  /** Whether this version came from that cause. */
  boolean isCausedBy(Cause cause) {
    return causes.contains(cause.toString());
  }

  /**
   * This version for good, if it is clear and measurable and says what it comes from: the first
   * version a kept need, unless a revision asked for it.
   *
   * @param needKept whether the need that the definition names was kept
   */
  IndicatorVersion published(Set<String> aspectCodes, boolean needKept, Instant now) {
    requireDraft();
    List<Violation> errors = new ArrayList<>(Measurability.errors(definition, aspectCodes));
    String need = definition.needId();
    if (need == null || need.isBlank()) {
      if (number == 1 && causes.isEmpty()) {
        errors.add(Violation.at("/needId", "need-required"));
      }
    } else if (!needKept) {
      errors.add(Violation.at("/needId", "need-not-kept", need));
    }
    if (!errors.isEmpty()) {
      throw Problem.rule("indicator-not-measurable").with(errors);
    }
    return new IndicatorVersion(
        indicatorId,
        number,
        base,
        VersionStatus.PUBLISHED,
        definition,
        written(origins()),
        needBefore,
        now,
        null);
  }

  /** This version, to which nothing new may bind. */
  IndicatorVersion retired(String reason, Instant now) {
    if (status != VersionStatus.PUBLISHED) {
      throw Problem.conflict("not-published");
    }
    return new IndicatorVersion(
        indicatorId,
        number,
        base,
        VersionStatus.RETIRED,
        definition,
        causes,
        needBefore,
        publishedAt,
        new Retirement(reason, now));
  }

  private static IndicatorVersion draft(
      String indicatorId,
      int number,
      long base,
      Definition definition,
      List<String> causes,
      @Nullable String needBefore) {
    return new IndicatorVersion(
        indicatorId, number, base, VersionStatus.DRAFT, definition, causes, needBefore, null, null);
  }

  private void requireDraft() {
    if (!isDraft()) {
      throw Problem.conflict("already-published");
    }
  }

  private void keepsCode(Definition changed) {
    if (!Objects.equals(definition.code(), changed.code())) {
      throw Problem.rule("indicator-invalid")
          .with(List.of(Violation.at("/code", "code-is-fixed", String.valueOf(definition.code()))));
    }
  }

  private List<String> with(Cause cause) {
    if (isCausedBy(cause)) {
      return causes;
    }
    List<String> more = new ArrayList<>(causes);
    more.add(cause.toString());
    return List.copyOf(more);
  }

  private static List<String> written(List<Cause> causes) {
    return causes.stream().map(Cause::toString).toList();
  }
}

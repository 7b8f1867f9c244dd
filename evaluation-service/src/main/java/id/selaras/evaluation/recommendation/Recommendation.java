package id.selaras.evaluation.recommendation;

import id.selaras.evaluation.effect.Verdict;
import id.selaras.evaluation.quality.QualityStatistics;
import id.selaras.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recommendation. It is never changed: what becomes of it is told by those who decide. */
public record Recommendation(
    Target target,
    Action suggestedAction,
    List<Reason> reasons,
    Evidence evidence,
    Instant raisedAt) {

  /** A figure that passed its threshold, or a verdict. */
  public record Reason(String code, @Nullable Double value, @Nullable Double threshold) {}

  /**
   * Where it comes from.
   *
   * @param n the fewest results that any of the reasons about an indicator rests on
   */
  public record Evidence(
      Kind kind,
      @Nullable String evaluationId,
      @Nullable Verdict verdict,
      @Nullable Long n,
      @Nullable String note) {

    /** Who or what raised it. */
    public enum Kind {
      EVALUATION,
      INDICATOR_QUALITY,
      EVALUATOR
    }
  }

  /**
   * What an indicator's figures recommend, if anything; the first finding decides the action.
   * Nothing is said twice about a version. [DESIGN]
   *
   * @param said the reasons that have been given for this version already
   */
  static Optional<Recommendation> of(QualityStatistics figures, Set<String> said, Instant now) {
    List<QualityStatistics.Finding> found =
        figures.findings().stream()
            .filter(finding -> !said.contains(finding.code().name()))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    QualityStatistics.Finding first = found.getFirst();
    long fewest = found.stream().mapToLong(QualityStatistics.Finding::n).min().orElse(first.n());
    return Optional.of(
        new Recommendation(
            Target.indicator(figures.indicatorId(), Math.toIntExact(figures.version())),
            Action.valueOf(first.suggestedAction().name()),
            found.stream()
                .map(
                    finding ->
                        new Reason(
                            finding.code().name(),
                            finding.value().doubleValue(),
                            finding.threshold().doubleValue()))
                .toList(),
            new Evidence(Evidence.Kind.INDICATOR_QUALITY, null, null, fewest, null),
            now));
  }

  /** The reasons by name. */
  Set<String> codes() {
    return reasons.stream().map(Reason::code).collect(Collectors.toSet());
  }

  /** One id per version of an indicator and set of reasons, however often its figures come. */
  String idByReasons() {
    return Ids.derived(
        Stream.concat(
                Stream.of(
                    "recommendation",
                    "indicator",
                    String.valueOf(target.indicatorId()),
                    String.valueOf(target.version())),
                reasons.stream().map(Reason::code).sorted())
            .toArray(String[]::new));
  }
}

package id.selaras.evaluation.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a recommendation, as those who decided on it told. */
public record Fate(
    Decision decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable Result result) {

  /** What was decided. */
  public enum Decision {
    ACCEPTED,
    REJECTED,
    POSTPONED
  }

  /** What came of it: a version of an indicator, a wave or a cycle. */
  public record Result(Kind kind, String id, @Nullable Integer version, @Nullable Status status) {}

  /** What a decision can lead to. */
  public enum Kind {
    INDICATOR,
    WAVE,
    CYCLE
  }

  /** Where the version of the indicator stands. */
  public enum Status {
    DRAFT,
    PUBLISHED,
    RETIRED
  }
}

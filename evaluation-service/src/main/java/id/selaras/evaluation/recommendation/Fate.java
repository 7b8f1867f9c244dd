package id.selaras.evaluation.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a recommendation, as those who decided on it told. */
public record Fate(
    String decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable Result result) {

  /** What came of it: a version of an indicator, a wave or a cycle. */
  public record Result(
      String kind, String id, @Nullable Integer version, @Nullable String status) {}
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.effect.Rules;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one wave. All that could be chosen to please is fixed before the wave opens;
 * then there is one look. [DESIGN]
 *
 * @param units pilots and controls as the wave named them
 * @param lookOn the first day on which the look may be taken
 * @param minimumRespondents of a unit in each quarter; a unit with fewer is left out
 * @param parameters which version of the parameters the rest comes from
 * @param registeredBy the account
 * @param registeredAfterWindow whether quarters of the window had begun already
 */
public record Evaluation(
    String waveId,
    String waveName,
    WaveEvent.Kind waveKind,
    List<Member> units,
    String outcome,
    List<String> preQuarters,
    List<String> postQuarters,
    LocalDate lookOn,
    long minimumRespondents,
    Rules rules,
    String parameters,
    @Nullable String note,
    Instant registeredAt,
    String registeredBy,
    boolean registeredAfterWindow,
    Status status,
    @Nullable Look look,
    @Nullable Stale stale) {

  /** How far an evaluation is. */
  public enum Status {
    REGISTERED,
    LOOKED,
    /** Looked at, and figures of that look are no longer what they were. */
    STALE
  }

  /**
   * A unit of the wave.
   *
   * @param stratum its type
   */
  public record Member(String unitId, WaveEvent.Role role, String stratum) {}

  /** The one look: the figures it saw, and what they say. */
  public record Look(Instant lookedAt, Snapshot snapshot, Analysis analysis) {}

  /** Since when the look no longer holds, and which units' figures moved. */
  public record Stale(Instant since, List<String> units) {}

  /** The ids of its units. */
  List<String> unitIds() {
    return units.stream().map(Member::unitId).toList();
  }

  List<String> unitIds(WaveEvent.Role role) {
    return units.stream().filter(unit -> unit.role() == role).map(Member::unitId).toList();
  }

  /** All quarters, in the order of time. */
  List<Period> quarters() {
    return Stream.concat(preQuarters.stream(), postQuarters.stream())
        .map(text -> Period.parse(text).orElseThrow())
        .toList();
  }

  /** Whether a day lies in its window. */
  boolean covers(LocalDate day) {
    return quarters().stream()
        .anyMatch(quarter -> !day.isBefore(quarter.from()) && day.isBefore(quarter.to()));
  }

  /** There is one look: 409 {@code look-taken} for a second. */
  void requireNoLook() {
    if (status != Status.REGISTERED) {
      throw Problem.conflict("look-taken");
    }
  }

  /** 409 {@code look-too-early} before the day that was registered. */
  void requireDayOfLook(LocalDate today) {
    if (today.isBefore(lookOn)) {
      throw Problem.conflict("look-too-early", lookOn.toString());
    }
  }

  /** The look, while it holds. */
  @Nullable Look standingLook() {
    return status == Status.LOOKED ? look : null;
  }

  /** The same after the figures of these units have moved since its look; the look stays. */
  Evaluation moved(List<String> unitIds, Instant now) {
    return status != Status.LOOKED || unitIds.isEmpty()
        ? this
        : with(Status.STALE, look, new Stale(now, unitIds));
  }

  /** The same after its look. */
  Evaluation looked(Look taken) {
    return with(Status.LOOKED, taken, null);
  }

  private Evaluation with(Status next, @Nullable Look taken, @Nullable Stale found) {
    return new Evaluation(
        waveId,
        waveName,
        waveKind,
        units,
        outcome,
        preQuarters,
        postQuarters,
        lookOn,
        minimumRespondents,
        rules,
        parameters,
        note,
        registeredAt,
        registeredBy,
        registeredAfterWindow,
        next,
        taken,
        found);
  }
}

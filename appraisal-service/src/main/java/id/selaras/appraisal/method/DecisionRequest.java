package id.selaras.appraisal.method;

import id.selaras.appraisal.method.MethodDecision.Decision;
import id.selaras.appraisal.method.Recommendation.SuggestedAction;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.wave.WaveKind;
import id.selaras.appraisal.wave.WaveRequest;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a planner sends it; whatever is wrong is told at once.
 *
 * @param wave the roll-out wave to plan, where that is what was accepted
 * @param cycle the planned cycle to change, where that is what was accepted
 */
record DecisionRequest(
    @Nullable Decision decision,
    @Nullable String reason,
    @Nullable LocalDate postponedUntil,
    @Nullable WavePart wave,
    @Nullable CyclePart cycle) {

  private static final int LONGEST = 2000;

  /** A wave without its kind: what extends a pilot is a roll-out. */
  record WavePart(
      @Nullable String name,
      @Nullable LocalDate startsOn,
      @Nullable List<@Nullable String> pilotUnits,
      @Nullable List<@Nullable String> controlUnits,
      @Nullable BigDecimal requiredCoverage) {

    WaveRequest request() {
      return new WaveRequest(
          name, WaveKind.ROLLOUT, startsOn, pilotUnits, controlUnits, requiredCoverage);
    }
  }

  /** A cycle and the method that it changes to; at least one of both schemes. */
  record CyclePart(
      @Nullable String cycleId, @Nullable Scheme scheme, @Nullable Scheme numberScheme) {}

  /** A scheme as it is sent. */
  record Scheme(@Nullable String code, @Nullable Integer version) {
    static @Nullable SchemeRef ref(@Nullable Scheme sent) {
      String code = sent == null ? null : sent.code();
      Integer version = sent == null ? null : sent.version();
      return code == null || version == null ? null : new SchemeRef(code, version);
    }
  }

  /** The decision with all that it needs; what is not null was checked. */
  record CheckedDecision(Decision decision, String reason, @Nullable LocalDate postponedUntil) {

    MethodDecision made(Instant at, String account, @Nullable Effect effect) {
      return new MethodDecision(decision, reason, at, account, postponedUntil, effect);
    }
  }

  /**
   * The request, complete for what it decides.
   *
   * @throws Problem 422 {@code request-incomplete}
   */
  CheckedDecision check(SuggestedAction action, LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (decision == null) {
      wrong.add(Violation.at("/decision", "required"));
    }
    String text = reason == null ? "" : reason.strip();
    if (text.isEmpty()) {
      wrong.add(Violation.at("/reason", "required"));
    } else if (text.length() > LONGEST) {
      wrong.add(Violation.at("/reason", "text-too-long", LONGEST));
    }
    if (decision == Decision.POSTPONED
        && postponedUntil != null
        && !postponedUntil.isAfter(today)) {
      wrong.add(Violation.at("/postponedUntil", "not-in-future"));
    }
    if (decision == Decision.ACCEPTED) {
      checkEffect(action, wrong);
    }
    if (!wrong.isEmpty()) {
      throw Problem.rule("request-incomplete").with(wrong);
    }
    return new CheckedDecision(
        Objects.requireNonNull(decision),
        text,
        decision == Decision.POSTPONED ? postponedUntil : null);
  }

  private void checkEffect(SuggestedAction action, List<Violation> wrong) {
    if (action == SuggestedAction.EXTEND_WAVE && wave == null) {
      wrong.add(Violation.at("/wave", "required"));
    }
    if (action == SuggestedAction.CHANGE_METHOD) {
      if (cycle == null || cycle.cycleId() == null || cycle.cycleId().isBlank()) {
        wrong.add(Violation.at("/cycle/cycleId", "required"));
      } else if (Scheme.ref(cycle.scheme()) == null && Scheme.ref(cycle.numberScheme()) == null) {
        wrong.add(Violation.at("/cycle/scheme", "required"));
      }
    }
  }
}

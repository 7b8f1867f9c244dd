package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.people.People;
import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.scoring.BoundIndicator;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Scheme.Cuts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.appraisal.appraisal.v1}. */
record AppraisalEvent(
    String appraisalId,
    String employeeId,
    String appraiserId,
    @Nullable String superiorId,
    String unitId,
    String cycleId,
    String planId,
    String period,
    AppraisalStatus status,
    LegalScheme scheme,
    InstrumentRef instrument,
    String employeeAccount,
    String appraiserAccount,
    @Nullable String superiorAccount,
    List<Result> results,
    @Nullable BigDecimal workResultScore,
    @Nullable BigDecimal behaviourScore,
    @Nullable Rating workResultRating,
    @Nullable Rating behaviourRating,
    @Nullable Predicate predicate,
    @Nullable List<Outcome.BehaviourValue> behaviourValues,
    @Nullable Instant deliveredAt,
    ObjectionState objectionState,
    @Nullable Number number) {

  record Scheme(String code, int version) {}

  /**
   * The scheme of the legal result.
   *
   * @param cuts by which it rates a figure, so that readers need not know the scheme's data
   */
  record LegalScheme(String code, int version, Cuts cuts) {}

  record Result(
      String indicatorId,
      long indicatorVersion,
      String title,
      @Nullable BigDecimal achievement,
      BigDecimal weight,
      PartStatus status) {}

  /** The number beside the legal result, where there is one. */
  record Number(Scheme scheme, BigDecimal value, Predicate predicate, boolean innovationProven) {

    static @Nullable Number of(@Nullable Outcome outcome) {
      NumberOutcome number = outcome == null ? null : outcome.number();
      if (number == null || number.value() == null || number.predicate() == null) {
        return null;
      }
      return new Number(
          new Scheme(number.scheme().code(), number.scheme().version()),
          number.value(),
          number.predicate(),
          number.innovationProven());
    }
  }

  enum ObjectionState {
    NONE
  }

  static AppraisalEvent of(String id, Appraisal appraisal, Cuts cuts) {
    People people = appraisal.people();
    Outcome outcome = appraisal.outcome();
    SetRating rating = appraisal.rating();
    Finalisation finalisation = appraisal.finalisation();
    return new AppraisalEvent(
        id,
        people.employeeId(),
        people.appraiserId(),
        people.superiorId(),
        people.unitId(),
        appraisal.cycleId(),
        appraisal.planId(),
        appraisal.period(),
        appraisal.status(),
        new LegalScheme(appraisal.scheme().code(), appraisal.scheme().version(), cuts),
        appraisal.instrument(),
        people.employeeAccount(),
        people.appraiserAccount(),
        people.superiorAccount(),
        results(appraisal, outcome),
        outcome == null ? null : outcome.workResultScore(),
        outcome == null ? null : outcome.behaviourScore(),
        rating == null ? null : rating.workResult(),
        rating == null ? null : rating.behaviour(),
        outcome == null ? null : outcome.predicate(),
        outcome == null ? null : outcome.behaviourValues(),
        finalisation == null ? null : finalisation.at(),
        ObjectionState.NONE,
        Number.of(outcome));
  }

  private static List<Result> results(Appraisal appraisal, @Nullable Outcome outcome) {
    return Calculation.parts(appraisal).stream()
        .map(
            part -> {
              BoundIndicator indicator = part.definition();
              return new Result(
                  indicator.indicatorId(),
                  indicator.indicatorVersion(),
                  indicator.title(),
                  outcome == null ? null : outcome.achievement(indicator.indicatorId()),
                  indicator.weight(),
                  part.status());
            })
        .toList();
  }
}

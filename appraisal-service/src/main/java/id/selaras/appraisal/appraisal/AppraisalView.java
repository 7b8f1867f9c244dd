package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.people.People;
import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An appraisal as it is answered; who was asked for an opinion is not in it. */
record AppraisalView(
    String id,
    long version,
    String planId,
    String employeeId,
    String employeeAccount,
    String appraiserId,
    String appraiserAccount,
    @Nullable String superiorId,
    @Nullable String superiorAccount,
    String unitId,
    String cycleId,
    String period,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeStamp scheme,
    InstrumentRef instrument,
    List<BoundResult> results,
    List<Realisation> realisations,
    List<NotApplicable> notApplicable,
    List<Excuse> excused,
    @Nullable SelfAppraisal selfAppraisal,
    Map<String, List<Rating>> behaviour,
    @Nullable SetRating rating,
    @Nullable Outcome outcome,
    @Nullable Predicate predicate,
    @Nullable Instant finalAt,
    @Nullable String hash,
    AppraisalStatus status,
    @Nullable SchemeStamp numberScheme,
    @Nullable Innovation innovation) {

  static AppraisalView of(Versioned<Appraisal> appraisal) {
    Appraisal state = appraisal.state();
    People people = state.people();
    Outcome outcome = state.outcome();
    Finalisation finalisation = state.finalisation();
    NumberPart number = state.number();
    return new AppraisalView(
        appraisal.id(),
        appraisal.version(),
        state.planId(),
        people.employeeId(),
        people.employeeAccount(),
        people.appraiserId(),
        people.appraiserAccount(),
        people.superiorId(),
        people.superiorAccount(),
        people.unitId(),
        state.cycleId(),
        state.period(),
        state.startsOn(),
        state.endsOn(),
        state.scheme(),
        state.instrument(),
        state.results(),
        state.realisations(),
        state.notApplicable(),
        Objects.requireNonNullElse(state.excused(), List.of()),
        state.selfAppraisal(),
        state.behaviour(),
        state.rating(),
        outcome,
        outcome == null ? null : outcome.predicate(),
        finalisation == null ? null : finalisation.at(),
        finalisation == null ? null : finalisation.hash(),
        state.status(),
        number == null ? null : number.scheme(),
        number == null ? null : number.innovation());
  }
}

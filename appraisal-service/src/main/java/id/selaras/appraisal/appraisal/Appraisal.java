package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.people.People;
import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.scoring.BoundIndicator;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of one employee over one plan. Everything that its result depends on is in it,
 * bound when it was opened or written down since, so the result can be computed again from it
 * alone.
 *
 * @param startsOn first day of the cycle
 * @param endsOn last day of the cycle
 * @param scheme by which it is scored, whatever versions come later
 * @param results indicator definitions, targets and weights as they were at the opening
 * @param behaviour three ratings for each value, empty until rated
 * @param asOf the day by which what is due is told, that of the last change before the finalisation
 * @param outcome figures of the rating, absent before it
 * @param number what the number beside the legal result needs; absent in appraisals from before
 *     there was one
 * @param excused periods for which nothing had to be reported; absent in appraisals that were final
 *     before a missing period counted as one, which stay what they were
 */
public record Appraisal(
    String planId,
    People people,
    String cycleId,
    String period,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeStamp scheme,
    InstrumentRef instrument,
    List<BoundResult> results,
    List<Realisation> realisations,
    List<NotApplicable> notApplicable,
    @Nullable SelfAppraisal selfAppraisal,
    Map<String, List<Rating>> behaviour,
    @Nullable SetRating rating,
    @Nullable Outcome outcome,
    @Nullable Finalisation finalisation,
    LocalDate asOf,
    AppraisalStatus status,
    @Nullable NumberPart number,
    @Nullable List<Excuse> excused) {

  /** The appraisal in the type that allows just what its status allows. */
  AppraisalPhase phase() {
    return switch (status) {
      case OPEN -> new AppraisalPhase.Open(this);
      case SELF_APPRAISED -> new AppraisalPhase.SelfAppraised(this);
      case RATED -> new AppraisalPhase.Rated(this);
      case FINAL -> new AppraisalPhase.Final(this);
    };
  }

  AppraisalPhase.Collecting collecting() {
    if (phase() instanceof AppraisalPhase.Collecting collecting) {
      return collecting;
    }
    throw Problem.conflict("appraisal-already-rated", status);
  }

  AppraisalPhase.Open open() {
    if (phase() instanceof AppraisalPhase.Open open) {
      return open;
    }
    throw Problem.conflict("appraisal-already-self-appraised", status);
  }

  AppraisalPhase.Rateable rateable() {
    return switch (phase()) {
      case AppraisalPhase.Rateable rateable -> rateable;
      case AppraisalPhase.Open open -> throw Problem.conflict("appraisal-not-self-appraised");
      case AppraisalPhase.Final done -> throw Problem.conflict("appraisal-final");
    };
  }

  AppraisalPhase.Rated rated() {
    return switch (phase()) {
      case AppraisalPhase.Rated rated -> rated;
      case AppraisalPhase.Final done -> throw Problem.conflict("appraisal-final");
      case AppraisalPhase.Collecting early -> throw Problem.conflict("appraisal-not-rated");
    };
  }

  /** The indicator of this appraisal with this id, or the problem that it has none. */
  BoundIndicator indicator(String indicatorId) {
    return results.stream()
        .flatMap(result -> result.indicators().stream())
        .filter(indicator -> indicator.indicatorId().equals(indicatorId))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("indicator-not-in-appraisal", indicatorId));
  }

  /** Refuses a judgement of the year before the year is over: 409 {@code period-not-over}. */
  void requireOver(LocalDate today) {
    if (!today.isAfter(endsOn)) {
      throw Problem.conflict("period-not-over", endsOn.plusDays(1));
    }
  }

  /** The periods in which an indicator is reported here. */
  List<String> periods(BoundIndicator indicator) {
    return indicator.period().within(startsOn, endsOn);
  }

  /** Whether a missing period counts as one: in all but those that were final before it did. */
  boolean missesPeriods() {
    return excused != null;
  }

  /** The periods of an indicator for which nothing has to be reported. */
  List<String> excused(String indicatorId) {
    return (excused == null ? List.<Excuse>of() : excused)
        .stream()
            .filter(excuse -> excuse.indicatorId().equals(indicatorId))
            .map(Excuse::period)
            .sorted()
            .toList();
  }

  /** As it is with the opinions that have come in; without a number nothing is heard. */
  Appraisal hearing(List<Opinion> opinions, Policy policy) {
    NumberPart part = number;
    return part == null || !policy.hearsOpinions()
        ? this
        : change().number(part.hears(opinions, policy.minimumOpinions())).build();
  }

  /** Whether opinions are still taken: until the first rating, which has heard them. */
  boolean takesOpinions() {
    return phase() instanceof AppraisalPhase.Collecting
        && (number == null || number.heard() == null);
  }

  /** Refuses an opinion that comes after the rating has heard the others. */
  void requireOpinionsOpen() {
    collecting();
    if (!takesOpinions()) {
      throw Problem.conflict("opinions-heard");
    }
  }

  /** What the number needs, or 409 where there is no number. */
  NumberPart numbered() {
    NumberPart part = number;
    if (part == null) {
      throw Problem.conflict("appraisal-without-number");
    }
    return part;
  }

  /** The caller as one whose opinion is asked. */
  Rater requireRater(Caller caller) {
    caller.require("EMPLOYEE");
    Rater rater = number == null ? null : number.rater(caller.account());
    if (rater == null) {
      throw Problem.forbidden("opinion-not-asked");
    }
    return rater;
  }

  /** A copy in which the changed parts are set. */
  Change change() {
    return new Change(this);
  }

  /** Builds the next state; a record of this many parts is not copied by hand at each call. */
  static final class Change {
    private final Appraisal from;
    private List<Realisation> realisations;
    private List<NotApplicable> notApplicable;
    private @Nullable SelfAppraisal selfAppraisal;
    private Map<String, List<Rating>> behaviour;
    private @Nullable SetRating rating;
    private @Nullable Outcome outcome;
    private @Nullable Finalisation finalisation;
    private LocalDate asOf;
    private AppraisalStatus status;
    private @Nullable NumberPart number;
    private @Nullable List<Excuse> excused;

    private Change(Appraisal from) {
      this.from = from;
      realisations = from.realisations;
      notApplicable = from.notApplicable;
      selfAppraisal = from.selfAppraisal;
      behaviour = from.behaviour;
      rating = from.rating;
      outcome = from.outcome;
      finalisation = from.finalisation;
      asOf = from.asOf;
      status = from.status;
      number = from.number;
      excused =
          from.excused == null && from.status != AppraisalStatus.FINAL ? List.of() : from.excused;
    }

    Change realisations(List<Realisation> next) {
      realisations = next;
      return this;
    }

    Change notApplicable(List<NotApplicable> next) {
      notApplicable = next;
      return this;
    }

    Change selfAppraisal(SelfAppraisal next) {
      selfAppraisal = next;
      return this;
    }

    Change behaviour(Map<String, List<Rating>> next) {
      behaviour = next;
      return this;
    }

    Change rating(SetRating next) {
      rating = next;
      return this;
    }

    Change outcome(Outcome next) {
      outcome = next;
      return this;
    }

    Change finalisation(@Nullable Finalisation next) {
      finalisation = next;
      return this;
    }

    Change status(AppraisalStatus next) {
      status = next;
      return this;
    }

    Change number(NumberPart next) {
      number = next;
      return this;
    }

    Change excused(List<Excuse> next) {
      excused = next;
      return this;
    }

    Appraisal on(LocalDate day) {
      asOf = day;
      return build();
    }

    Appraisal build() {
      return new Appraisal(
          from.planId,
          from.people,
          from.cycleId,
          from.period,
          from.startsOn,
          from.endsOn,
          from.scheme,
          from.instrument,
          from.results,
          realisations,
          notApplicable,
          selfAppraisal,
          behaviour,
          rating,
          outcome,
          finalisation,
          asOf,
          status,
          number,
          excused);
    }
  }
}

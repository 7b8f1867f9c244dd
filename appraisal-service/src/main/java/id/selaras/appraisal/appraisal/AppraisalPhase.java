package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Score;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An appraisal by its status: a call that a status does not allow does not exist on its type. */
sealed interface AppraisalPhase {
  Appraisal appraisal();

  /** Before the rating: realisations, what does not apply, and the behaviour are written down. */
  sealed interface Collecting extends AppraisalPhase permits Open, SelfAppraised {

    /** Puts a realisation in place of one for the same indicator and period. */
    default Appraisal report(Realisation realisation, LocalDate today) {
      List<Realisation> next = new ArrayList<>(appraisal().realisations());
      next.removeIf(
          old ->
              old.indicatorId().equals(realisation.indicatorId())
                  && old.period().equals(realisation.period()));
      next.add(realisation);
      return appraisal()
          .change()
          .realisations(List.copyOf(next))
          .excused(excusesWithout(realisation.indicatorId(), realisation.period()))
          .on(today);
    }

    /**
     * Finds that nothing had to be reported for a period. What has been reported is not excused,
     * and an indicator without any period is one that does not apply.
     */
    default Appraisal excuse(Excuse excuse, LocalDate today) {
      boolean reported =
          appraisal().realisations().stream()
              .anyMatch(
                  r ->
                      r.indicatorId().equals(excuse.indicatorId())
                          && r.period().equals(excuse.period()));
      if (reported) {
        throw Problem.conflict("period-reported", excuse.period());
      }
      List<Excuse> next = new ArrayList<>(excusesWithout(excuse.indicatorId(), excuse.period()));
      next.add(excuse);
      Appraisal excused = appraisal().change().excused(List.copyOf(next)).on(today);
      if (excused.excused(excuse.indicatorId()).size()
          == excused.periods(appraisal().indicator(excuse.indicatorId())).size()) {
        throw Problem.rule("every-period-excused");
      }
      return excused;
    }

    /** Has to be reported after all. */
    default Appraisal expect(String indicatorId, String period, LocalDate today) {
      return appraisal().change().excused(excusesWithout(indicatorId, period)).on(today);
    }

    private List<Excuse> excusesWithout(String indicatorId, String period) {
      List<Excuse> all = appraisal().excused();
      return (all == null ? List.<Excuse>of() : all)
          .stream()
              .filter(
                  old -> !(old.indicatorId().equals(indicatorId) && old.period().equals(period)))
              .toList();
    }

    default Appraisal leaveOut(NotApplicable indicator, LocalDate today) {
      List<NotApplicable> next = new ArrayList<>(appraisal().notApplicable());
      next.removeIf(old -> old.indicatorId().equals(indicator.indicatorId()));
      next.add(indicator);
      return appraisal().change().notApplicable(List.copyOf(next)).on(today);
    }

    default Appraisal takeBackIn(String indicatorId, LocalDate today) {
      List<NotApplicable> next = new ArrayList<>(appraisal().notApplicable());
      next.removeIf(old -> old.indicatorId().equals(indicatorId));
      return appraisal().change().notApplicable(List.copyOf(next)).on(today);
    }

    /** The employee claims an innovation; a changed claim has to be verified again. */
    default Appraisal claim(Innovation innovation, LocalDate today) {
      NumberPart number = appraisal().numbered();
      return appraisal().change().number(number.claims(innovation)).on(today);
    }

    /** The appraiser finds whether it is proven. */
    default Appraisal verify(Innovation.Verification finding, LocalDate today) {
      NumberPart number = appraisal().numbered();
      Innovation claimed = number.innovation();
      if (claimed == null) {
        throw Problem.conflict("innovation-not-claimed");
      }
      return appraisal().change().number(number.claims(claimed.verified(finding))).on(today);
    }

    /** The appraiser names whose opinion is asked for. */
    default Appraisal ask(List<Rater> raters, LocalDate today) {
      NumberPart number = appraisal().numbered();
      return appraisal().change().number(number.asks(raters)).on(today);
    }

    default Appraisal rateBehaviour(Map<String, List<Rating>> ratings, LocalDate today) {
      return appraisal().change().behaviour(ratings).on(today);
    }
  }

  /** After the self-appraisal: the appraiser rates, and may rate again until it is final. */
  sealed interface Rateable extends AppraisalPhase permits SelfAppraised, Rated {

    /**
     * Sets the ratings. Where they deviate from what the scheme suggests, a written reason is
     * needed [DESIGN].
     */
    default Appraisal rate(
        Policy policy,
        Rating workResult,
        Rating behaviour,
        @Nullable String reason,
        List<Opinion> opinions,
        Instant now,
        LocalDate today) {
      appraisal().requireOver(today);
      Appraisal asOfToday = appraisal().hearing(opinions, policy).change().on(today);
      if (asOfToday.behaviour().isEmpty()) {
        throw Problem.conflict("behaviour-not-rated");
      }
      Score suggested = Calculation.score(asOfToday, policy.scheme(), null);
      if (suggested.workResult() == null) {
        throw Problem.conflict("nothing-to-score");
      }
      boolean deviates =
          workResult != suggested.suggestedWorkResult()
              || behaviour != suggested.suggestedBehaviour();
      String given = reason == null || reason.isBlank() ? null : reason.strip();
      if (deviates && given == null) {
        throw Problem.rule(
                "deviation-without-reason",
                String.valueOf(suggested.suggestedWorkResult()),
                String.valueOf(suggested.suggestedBehaviour()))
            .with(List.of(Violation.at("/reason", "required")));
      }
      SetRating rating = new SetRating(workResult, behaviour, given, now);
      CalculationResult computed = Calculation.compute(asOfToday, policy, rating.decision());
      return asOfToday
          .change()
          .rating(rating)
          .outcome(Outcome.of(policy, computed))
          .status(AppraisalStatus.RATED)
          .build();
    }
  }

  /** The employee reports. */
  record Open(Appraisal appraisal) implements Collecting {

    Appraisal appraiseSelf(SelfAppraisal self, LocalDate today) {
      return appraisal
          .change()
          .selfAppraisal(self)
          .status(AppraisalStatus.SELF_APPRAISED)
          .on(today);
    }
  }

  /** The employee has had a say. */
  record SelfAppraised(Appraisal appraisal) implements Collecting, Rateable {}

  /** The appraiser has rated; nothing that went in changes any more. */
  record Rated(Appraisal appraisal) implements Rateable {

    /**
     * Makes it final, after the last day. What was due and not reported blocks that, unless a
     * reason is given: then it counts as the scheme says (nothing) [DESIGN].
     */
    Appraisal finalise(
        String id, Policy policy, @Nullable String reason, Instant now, LocalDate today) {
      appraisal.requireOver(today);
      String given = reason == null || reason.isBlank() ? null : reason.strip();
      Outcome outcome = appraisal.outcome();
      if (outcome == null) {
        throw new IllegalStateException("rated without an outcome");
      }
      List<Violation> missing =
          outcome.lines().stream()
              .filter(line -> line.status() == PartStatus.NOT_REPORTED)
              .map(line -> Violation.at("/realisations/" + line.indicatorId(), "not-reported"))
              .toList();
      if (!missing.isEmpty() && given == null) {
        throw Problem.rule("realisation-missing").with(missing);
      }
      Finalisation draft = new Finalisation(now, given, "", List.of());
      Appraisal done = appraisal.change().finalisation(draft).status(AppraisalStatus.FINAL).build();
      return done.change().finalisation(Calculation.seal(id, done, policy, draft)).build();
    }
  }

  /** Nothing changes any more. */
  record Final(Appraisal appraisal) implements AppraisalPhase {}
}

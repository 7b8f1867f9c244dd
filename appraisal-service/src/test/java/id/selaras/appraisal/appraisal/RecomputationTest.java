package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Appraisals.ID;
import static id.selaras.appraisal.appraisal.Appraisals.MIDSUMMER;
import static id.selaras.appraisal.appraisal.Appraisals.NOW;
import static id.selaras.appraisal.appraisal.Appraisals.POLICY;
import static id.selaras.appraisal.appraisal.Appraisals.SCHEME;
import static id.selaras.appraisal.appraisal.Appraisals.behaviour;
import static id.selaras.appraisal.appraisal.Appraisals.finalised;
import static id.selaras.appraisal.appraisal.Appraisals.fromBefore;
import static id.selaras.appraisal.appraisal.Appraisals.opened;
import static id.selaras.appraisal.appraisal.Appraisals.realisation;
import static id.selaras.appraisal.appraisal.Appraisals.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.platform.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecomputationTest {

  @Test
  void theSameInputsGiveTheSameHashOnAnyDay() {
    Recomputation again = recompute(finalised());
    assertThat(again.identical()).isTrue();
    assertThat(again.altered()).isEmpty();
    assertThat(again.recomputedHash())
        .isEqualTo(again.storedHash())
        .isEqualTo(Objects.requireNonNull(finalised().finalisation()).hash());
  }

  @Test
  void anAppraisalFromBeforeHasTheHashThatItWasSealedWith() {
    Appraisal reported = report(report(opened(), "i1", "12"), "i2", "12");
    Appraisal self = reported.open().appraiseSelf(new SelfAppraisal("Terlampaui", NOW), MIDSUMMER);
    Appraisal old =
        fromBefore(
            self.change()
                .behaviour(Appraisals.behaviour(Rating.MEETS))
                .rating(new SetRating(Rating.MEETS, Rating.MEETS, null, NOW))
                .finalisation(new Finalisation(NOW, "bukti fisik", "", List.of()))
                .build());
    assertThat(Calculation.hash(ID, old, Calculation.compute(old, POLICY)))
        .isEqualTo("65a0efc92774ea42f52a3c8857830eb50795150842e5c96f49ecd3b041fe990a");
    assertThat(Explanation.of(ID, old, POLICY, Language.ENGLISH).steps())
        .extracting(Explanation.WordedStep::code)
        .contains("evidence-number");
  }

  @Test
  void theExplanationInEitherLanguageHasThatHash() {
    Appraisal done = finalised();
    Explanation indonesian = Explanation.of(ID, done, POLICY, Language.INDONESIAN);
    Explanation english = Explanation.of(ID, done, POLICY, Language.ENGLISH);
    assertThat(indonesian.hash()).isEqualTo(english.hash()).isEqualTo(recompute(done).storedHash());
    assertThat(indonesian.steps()).isNotEqualTo(english.steps());
  }

  @Test
  void anAlteredRealisationIsNamed() {
    Appraisal done = finalised();
    List<Realisation> realisations = new ArrayList<>(done.realisations());
    realisations.set(4, realisation("i2", "2026-Q1", "12.01"));
    // The cap hides it in the score; the seal still tells.
    assertThat(recompute(done.change().realisations(realisations).build()).altered())
        .containsExactly("realisations/i2/2026-Q1");
  }

  @Test
  void aRemovedRealisationIsNamedWithTheFiguresItChanges() {
    Appraisal done = finalised();
    Recomputation again =
        recompute(done.change().realisations(done.realisations().subList(0, 4)).build());
    assertThat(again.identical()).isFalse();
    assertThat(again.altered())
        .contains("realisations/i2/2026-Q1", "outcome/workResultScore")
        .doesNotContain("outcome/behaviourScore");
  }

  @Test
  void anAlteredBehaviourRatingIsNamed() {
    Map<String, List<Rating>> ratings = behaviour(Rating.MEETS);
    ratings.put("LOYAL", List.of(Rating.ABOVE, Rating.MEETS, Rating.MEETS));
    assertThat(recompute(finalised().change().behaviour(ratings).build()).altered())
        .contains("behaviour/LOYAL", "outcome/behaviourScore");
  }

  @Test
  void anAlteredRatingOrDayIsNamed() {
    SetRating better = new SetRating(Rating.ABOVE, Rating.MEETS, null, NOW);
    assertThat(recompute(finalised().change().rating(better).build()).altered()).contains("rating");
    assertThat(recompute(finalised().change().on(LocalDate.of(2026, 1, 2))).altered())
        .contains("asOf");
  }

  @Test
  void anAlteredFigureIsNamedThoughEveryInputIsIntact() {
    Appraisal done = finalised();
    Outcome outcome = Objects.requireNonNull(done.outcome());
    Outcome better =
        new Outcome(
            outcome.lines(),
            outcome.workResultScore(),
            outcome.behaviourScore(),
            outcome.behaviourValues(),
            outcome.suggestedWorkResult(),
            outcome.suggestedBehaviour(),
            Predicate.EXCELLENT,
            outcome.provisional(),
            outcome.aboveMeasurable(),
            outcome.number());
    Recomputation again = recompute(done.change().outcome(better).build());
    assertThat(again.identical()).isFalse();
    assertThat(again.altered()).containsExactly("outcome/predicate");
  }

  @Test
  void anEditedSchemeIsNamed() {
    Appraisal done = finalised();
    SchemeStamp edited = new SchemeStamp("PERMENPANRB_6_2022", 1, "another");
    Recomputation again =
        Recomputation.of(
            ID,
            done,
            Objects.requireNonNull(done.finalisation()),
            POLICY,
            new Recomputation.Stamps(edited, null));
    assertThat(again.identical()).isFalse();
    assertThat(again.altered()).containsExactly("scheme");
  }

  @Test
  void anAlteredHashIsNamed() {
    Appraisal done = finalised();
    Finalisation stored = Objects.requireNonNull(done.finalisation());
    Finalisation forged = new Finalisation(stored.at(), stored.reason(), "0", stored.seals());
    assertThat(recompute(done.change().finalisation(forged).build()).altered())
        .containsExactly("hash");
  }

  private static Recomputation recompute(Appraisal appraisal) {
    return Recomputation.of(
        ID,
        appraisal,
        Objects.requireNonNull(appraisal.finalisation()),
        POLICY,
        new Recomputation.Stamps(SCHEME.stamp(), null));
  }
}

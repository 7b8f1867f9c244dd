package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Appraisals.AFTERWARDS;
import static id.selaras.appraisal.appraisal.Appraisals.ID;
import static id.selaras.appraisal.appraisal.Appraisals.MIDSUMMER;
import static id.selaras.appraisal.appraisal.Appraisals.NOW;
import static id.selaras.appraisal.appraisal.Appraisals.SCHEME;
import static id.selaras.appraisal.appraisal.Appraisals.behaviour;
import static id.selaras.appraisal.appraisal.Appraisals.selfAppraised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.opinion.RaterKind;
import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.SchemeConfiguration;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.ShippedScheme;
import id.selaras.platform.Language;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The number beside the legal result inside an appraisal; its work result is 96, see Appraisals.
 */
class NumberPartTest {
  private static final ShippedScheme<NumberScheme> SEVENTY = number("PP_30_2019_70_30");
  private static final ShippedScheme<NumberScheme> SIXTY = number("PP_30_2019_60_40");
  private static final List<Evidence> EVIDENCE =
      List.of(new Evidence("SK", "https://example.org/sk"));

  @Test
  void theNumberStandsBesideTheLegalResultAndDoesNotChangeIt() {
    // 0.7 x 96 + 0.3 x 100
    Outcome outcome = outcome(rate(numbered(SEVENTY), SEVENTY, List.of()));
    NumberOutcome number = Objects.requireNonNull(outcome.number());
    assertThat(number.value()).isEqualByComparingTo("97.20");
    assertThat(number.predicate()).isEqualTo(Predicate.GOOD);
    assertThat(number.legalResult()).isFalse();
    assertThat(outcome.predicate()).isEqualTo(Predicate.GOOD);
    assertThat(outcome.workResultScore()).isEqualByComparingTo("96");
  }

  @Test
  void theExplanationShowsItsOwnStepsAndSaysThatItIsNotTheLegalResult() {
    Appraisal rated = rate(numbered(SEVENTY), SEVENTY, List.of());
    Explanation explained = Explanation.of(ID, rated, policy(SEVENTY), Language.INDONESIAN);
    NumberExplanation number = Objects.requireNonNull(explained.number());
    assertThat(explained.legalResult()).isTrue();
    assertThat(explained.steps())
        .extracting(Explanation.WordedStep::code)
        .doesNotContain("evidence-number", "number");
    assertThat(number.legalResult()).isFalse();
    assertThat(number.note()).contains("bukan hasil resmi");
    assertThat(number.steps()).last().extracting(Explanation.WordedStep::result).isEqualTo("GOOD");
    Explanation english = Explanation.of(ID, rated, policy(SEVENTY), Language.ENGLISH);
    assertThat(Objects.requireNonNull(english.number()).note()).contains("not it");
    assertThat(english.hash()).isEqualTo(explained.hash());
  }

  @Test
  void anInnovationCountsOnceItIsProvenAndAChangedClaimIsVerifiedAgain() {
    Appraisal claimed = numbered(SEVENTY).collecting().claim(claim("Antrean daring"), MIDSUMMER);
    assertThat(claimed.numbered().innovationProven()).isFalse();
    Appraisal proven = claimed.collecting().verify(found(true), MIDSUMMER);
    assertThat(proven.numbered().innovationProven()).isTrue();
    assertThat(proven.collecting().claim(claim("Lainnya"), MIDSUMMER).numbered().innovationProven())
        .isFalse();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> numbered(SEVENTY).collecting().verify(found(true), MIDSUMMER))
        .matches(problem -> problem.slug().equals("innovation-not-claimed"));
    assertThat(number(rate(proven, SEVENTY, List.of())).innovationProven()).isTrue();
  }

  @Test
  void whoeverRatesAgainHearsNoLaterAnswer() {
    NumberPart heard = asked(3).numbered().hears(given(3, Rating.ABOVE), 3);

    assertThat(heard.hears(given(3, Rating.BELOW), 3)).isEqualTo(heard);
  }

  @Test
  void fewerThanThreeOpinionsAreNotEvenStoredInTheAppraisal() {
    Appraisal rated = rate(asked(4), SIXTY, given(2, Rating.BELOW));
    assertThat(number(rated).absence()).isEqualTo(NumberScore.Absence.OPINIONS_TOO_FEW);
    assertThat(number(rated).opinionScore()).isNull();
    assertThat(rated.numbered().heard()).isEqualTo(new OpinionSnapshot(2, List.of()));
  }

  @Test
  void threeOpinionsCountByTheirShareAndThoseOfOthersDoNot() {
    List<Opinion> three = given(3, Rating.ABOVE);
    three.add(new Opinion(ID, "nobody-asked", behaviour(Rating.BELOW), NOW));
    // Behaviour 0.6 x 100 + 0.4 x 120 = 108; number 0.6 x 96 + 0.4 x 108 = 100.8
    NumberOutcome number = number(rate(asked(4), SIXTY, three));
    assertThat(number.opinionScore()).isEqualByComparingTo("120.00");
    assertThat(number.behaviourScore()).isEqualByComparingTo("108.00");
    assertThat(number.value()).isEqualByComparingTo("100.80");
  }

  @Test
  void whatWasHeardSaysNothingOfWhoSaidIt() {
    List<Opinion> given = given(2, Rating.ABOVE);
    given.add(new Opinion(ID, "r2", behaviour(Rating.BELOW), NOW));
    List<Opinion> otherWay = new ArrayList<>(given.reversed());
    OpinionSnapshot heard = Objects.requireNonNull(asked(3).numbered().hears(given, 3).heard());
    assertThat(asked(3).numbered().hears(otherWay, 3).heard()).isEqualTo(heard);
    assertThat(heard.toString()).doesNotContain("r0", "r1", "r2");
  }

  @Test
  void aFinalAppraisalWithANumberIsComputedAgainFromItselfAlone() {
    Appraisal done = finalised(rate(asked(3), SIXTY, given(3, Rating.ABOVE)), SIXTY);
    assertThat(recompute(done).identical()).as(recompute(done).altered().toString()).isTrue();

    OpinionSnapshot heard = Objects.requireNonNull(done.numbered().heard());
    List<OpinionSnapshot.Ratings> worse = new ArrayList<>(heard.opinions());
    worse.set(0, new OpinionSnapshot.Ratings(behaviour(Rating.BELOW)));
    NumberPart part = done.numbered();
    Appraisal altered =
        done.change()
            .number(
                new NumberPart(
                    part.scheme(),
                    part.employmentStatus(),
                    part.innovation(),
                    part.raters(),
                    new OpinionSnapshot(3, worse)))
            .build();
    assertThat(recompute(altered).altered())
        .contains("opinions", "outcome/number/value", "outcome/number/opinionScore")
        .doesNotContain("outcome/predicate", "outcome/workResultScore");
  }

  @Test
  void anEditedNumberSchemeIsNamed() {
    Appraisal done = finalised(rate(numbered(SEVENTY), SEVENTY, List.of()), SEVENTY);
    Recomputation again =
        Recomputation.of(
            ID,
            done,
            Objects.requireNonNull(done.finalisation()),
            policy(SEVENTY),
            new Recomputation.Stamps(
                SCHEME.stamp(), new SchemeStamp("PP_30_2019_70_30", 1, "edited")));
    assertThat(again.altered()).containsExactly("numberScheme");
  }

  @Test
  void aContractWorkerHasTheLegalResultAndNoNumber() {
    Appraisal appraisal =
        selfAppraised().change().number(NumberPart.opened(SEVENTY.stamp(), "PPPK")).build();
    Outcome outcome = outcome(rate(appraisal, SEVENTY, List.of()));
    assertThat(outcome.predicate()).isEqualTo(Predicate.GOOD);
    assertThat(Objects.requireNonNull(outcome.number()).absence())
        .isEqualTo(NumberScore.Absence.NOT_BOUND);
    assertThat(
            AppraisalEvent.of(ID, rate(appraisal, SEVENTY, List.of()), SCHEME.scheme().cuts())
                .number())
        .isNull();
  }

  private static Appraisal numbered(ShippedScheme<NumberScheme> scheme) {
    return selfAppraised().change().number(NumberPart.opened(scheme.stamp(), "PNS")).build();
  }

  private static Appraisal asked(int raters) {
    List<Rater> asked = new ArrayList<>();
    for (int i = 0; i < raters; i++) {
      asked.add(new Rater("r" + i, "account-" + i, RaterKind.PEER));
    }
    return numbered(SIXTY).collecting().ask(asked, MIDSUMMER);
  }

  private static List<Opinion> given(int answers, Rating rating) {
    List<Opinion> given = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      given.add(new Opinion(ID, "r" + i, behaviour(rating), NOW));
    }
    return given;
  }

  private static Appraisal rate(
      Appraisal appraisal, ShippedScheme<NumberScheme> scheme, List<Opinion> opinions) {
    return appraisal
        .rateable()
        .rate(policy(scheme), Rating.MEETS, Rating.MEETS, null, opinions, NOW, AFTERWARDS);
  }

  private static Appraisal finalised(Appraisal rated, ShippedScheme<NumberScheme> scheme) {
    return rated.rated().finalise(ID, policy(scheme), "bukti fisik", NOW, AFTERWARDS);
  }

  private static Recomputation recompute(Appraisal appraisal) {
    return Recomputation.of(
        ID,
        appraisal,
        Objects.requireNonNull(appraisal.finalisation()),
        policy(SIXTY),
        new Recomputation.Stamps(SCHEME.stamp(), SIXTY.stamp()));
  }

  private static Innovation claim(String what) {
    return new Innovation(what, "Warga tidak menunggu", EVIDENCE, NOW, null);
  }

  private static Innovation.Verification found(boolean proven) {
    return new Innovation.Verification(proven, "Berjalan sejak Maret", NOW);
  }

  private static Outcome outcome(Appraisal appraisal) {
    return Objects.requireNonNull(appraisal.outcome());
  }

  private static NumberOutcome number(Appraisal appraisal) {
    return Objects.requireNonNull(outcome(appraisal).number());
  }

  private static Policy policy(ShippedScheme<NumberScheme> scheme) {
    return new Policy(SCHEME.scheme(), scheme.scheme());
  }

  private static ShippedScheme<NumberScheme> number(String code) {
    return SchemeConfiguration.schemes().number(code, 1).orElseThrow();
  }
}

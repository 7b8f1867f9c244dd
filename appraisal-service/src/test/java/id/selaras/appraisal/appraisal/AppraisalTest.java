package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Appraisals.AFTERWARDS;
import static id.selaras.appraisal.appraisal.Appraisals.MIDSUMMER;
import static id.selaras.appraisal.appraisal.Appraisals.NOW;
import static id.selaras.appraisal.appraisal.Appraisals.POLICY;
import static id.selaras.appraisal.appraisal.Appraisals.SCHEME;
import static id.selaras.appraisal.appraisal.Appraisals.finalised;
import static id.selaras.appraisal.appraisal.Appraisals.opened;
import static id.selaras.appraisal.appraisal.Appraisals.opening;
import static id.selaras.appraisal.appraisal.Appraisals.rated;
import static id.selaras.appraisal.appraisal.Appraisals.report;
import static id.selaras.appraisal.appraisal.Appraisals.selfAppraised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.selaras.appraisal.Topics;
import id.selaras.appraisal.scoring.Exact;
import id.selaras.appraisal.scoring.IndicatorInput;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.contracts.ContractCheck;
import id.selaras.platform.Problem;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalTest {

  @Test
  void theWeightsAreThoseOfTheInstrument() {
    assertThat(weights(opened())).containsExactly("0.5", "0.3", "0.2");
  }

  @Test
  void anIndicatorOutsideTheInstrumentWeighsAnAverageItem() {
    assertThat(weights(opening(List.of("i1", "x"), List.of("i1", "i2")).appraisal(MIDSUMMER)))
        .containsExactly("0.5", "0.5");
  }

  @Test
  void withoutAnyFromTheInstrumentAllWeighTheSame() {
    assertThat(weights(opening(List.of("x", "y"), List.of("i1")).appraisal(MIDSUMMER)))
        .containsExactly("0.5", "0.5");
  }

  @Test
  void anIndicatorIsNotDueUntilItsFirstPeriodIsOver() {
    Appraisal early = opening(List.of("i1"), List.of("i1")).appraisal(LocalDate.of(2026, 3, 31));
    assertThat(Calculation.parts(early))
        .extracting(IndicatorInput::status)
        .containsExactly(PartStatus.NOT_DUE);
    assertThat(Calculation.parts(early.change().on(LocalDate.of(2026, 4, 1))))
        .extracting(IndicatorInput::status)
        .containsExactly(PartStatus.NOT_REPORTED);
  }

  @Test
  void aLaterReportForTheSamePeriodReplacesTheEarlier() {
    Appraisal twice = report(report(opened(), "i1", "3"), "i1", "4");
    assertThat(twice.realisations())
        .singleElement()
        .extracting(Realisation::value)
        .isEqualTo(new BigDecimal("4"));
  }

  @Test
  void whatDoesNotApplyIsLeftOutAndCanBeTakenBackIn() {
    Appraisal out =
        selfAppraised().collecting().leaveOut(new NotApplicable("i3", "layanan tutup"), MIDSUMMER);
    assertThat(Calculation.score(out, SCHEME.scheme(), null).workResult()).isEqualTo(Exact.of(120));
    Appraisal in = out.collecting().takeBackIn("i3", MIDSUMMER);
    assertThat(Calculation.score(in, SCHEME.scheme(), null).workResult()).isEqualTo(Exact.of(96));
  }

  @Test
  void aDeviationNeedsAWrittenReasonOnEitherAxis() {
    assertThat(slug(() -> rate(Rating.ABOVE, Rating.MEETS, " ")))
        .isEqualTo("deviation-without-reason");
    assertThat(slug(() -> rate(Rating.MEETS, Rating.BELOW, null)))
        .isEqualTo("deviation-without-reason");
    Appraisal deviating = rate(Rating.ABOVE, Rating.MEETS, "hasil lintas unit");
    assertThat(Objects.requireNonNull(deviating.outcome()).predicate()).isEqualTo(Predicate.GOOD);
  }

  @Test
  void aMissingRealisationBlocksTheFinalisationUnlessAReasonIsGiven() {
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> rated().rated().finalise("id", POLICY, "", NOW, AFTERWARDS));
    assertThat(problem.slug()).isEqualTo("realisation-missing");
    assertThat(problem.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/realisations/i3"));
    assertThat(finalised().status()).isEqualTo(AppraisalStatus.FINAL);
  }

  @Test
  void aCallThatTheStatusDoesNotAllowIsRefused() {
    assertThat(slug(() -> opened().rateable())).isEqualTo("appraisal-not-self-appraised");
    assertThat(slug(() -> opened().rated())).isEqualTo("appraisal-not-rated");
    assertThat(slug(() -> selfAppraised().open())).isEqualTo("appraisal-already-self-appraised");
    assertThat(slug(() -> rated().collecting())).isEqualTo("appraisal-already-rated");
    assertThat(slug(() -> finalised().rateable())).isEqualTo("appraisal-final");
    assertThat(slug(() -> finalised().rated())).isEqualTo("appraisal-final");
    assertThat(slug(() -> opened().indicator("i9"))).isEqualTo("indicator-not-in-appraisal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a", "http://10.1.2.3:8080/x?y=1", "HTTPS://medan.go.id/"})
  void aLinkThatABrowserFollowsIsEvidence(String url) {
    assertThat(Evidence.isLink(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "//example.org/a",
        "example.org",
        "https://",
        "https://a b.org/",
        "file:///etc/passwd",
        "data:text/html,x"
      })
  void anythingElseIsNot(String url) {
    assertThat(Evidence.isLink(url)).isFalse();
  }

  @Test
  void theEventHoldsItsContractInEveryStatus() {
    String topic = Topics.APPRAISAL;
    for (Appraisal appraisal : List.of(opened(), selfAppraised(), rated(), finalised())) {
      AppraisalEvent event = AppraisalEvent.of("id", appraisal, POLICY.scheme().cuts());
      ContractCheck.producer(
          topic,
          new Topic<>(topic, AppraisalEvent.class)
              .record("id", 1, "Tested", "test", event)
              .value());
    }
    ContractCheck.consumer(topic, AppraisalEvent.class);
  }

  private static Appraisal rate(Rating work, Rating behaviour, @Nullable String reason) {
    return selfAppraised()
        .rateable()
        .rate(POLICY, work, behaviour, reason, List.of(), NOW, AFTERWARDS);
  }

  private static List<String> weights(Appraisal appraisal) {
    return Calculation.parts(appraisal).stream()
        .map(part -> part.definition().weight().toPlainString())
        .toList();
  }

  private static String slug(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call).slug();
  }
}

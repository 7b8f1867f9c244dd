package id.selaras.appraisal.scoring;

import static id.selaras.appraisal.scoring.Samples.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a scheme's data says is what is computed. */
class SchemeParametersTest {
  private static final Scheme FIRST = scheme(1);
  private static final Scheme SECOND = scheme(2);

  @Test
  void theFirstVersionIsTheBytesThatAppraisalsAreBoundTo() {
    assertThat(
            SchemeConfiguration.schemes()
                .find("PERMENPANRB_6_2022", 1)
                .orElseThrow()
                .stamp()
                .hash())
        .isEqualTo("a9eb74135a4f795ed0911103a12c6d3272b543a9aaccd9d316f07c75cae5989a");
  }

  @Test
  void theSecondVersionSaysWhatTheFirstLeftUnsaid() {
    assertThat(SECOND.target().lower()).isEqualTo(FIRST.target().lowerRule());
    assertThat(SECOND.target().range()).isEqualTo(FIRST.target().rangeRule());
    assertThat(SECOND.behaviour().rollUp()).isEqualTo(FIRST.behaviour().rollUps());
    assertThat(Objects.requireNonNull(SECOND.headMapping()).ratings())
        .containsEntry(Predicate.EXCELLENT, Rating.ABOVE)
        .containsEntry(Predicate.GOOD, Rating.MEETS)
        .hasSize(Predicate.values().length);
  }

  @Test
  void lessIsBetterAsTheSchemeSays() {
    BoundIndicator days = indicator("d", Direction.LOWER, Target.of("10"), "1");
    assertThat(Achievement.of(FIRST.target(), days, Exact.of(8))).isEqualTo(Exact.of(120));
    assertThat(Achievement.of(FIRST.target(), days, Exact.of(12))).isEqualTo(Exact.of(80));
    Scheme.TargetRules reciprocal =
        rules("2", Scheme.LowerRule.RECIPROCAL, Scheme.RangeRule.NEAREST_END);
    assertThat(Achievement.of(reciprocal, days, Exact.of(16)))
        .isEqualTo(Exact.of(new BigDecimal("62.5")));
    assertThat(Achievement.of(reciprocal, days, Exact.ZERO)).isEqualTo(Exact.of(120));
    Scheme.TargetRules oldBase =
        rules("1.76", Scheme.LowerRule.COMPLEMENT, Scheme.RangeRule.NEAREST_END);
    assertThat(Achievement.of(oldBase, days, Exact.of(10))).isEqualTo(Exact.of(76));
  }

  @Test
  void aRangeIsMeasuredAsTheSchemeSays() {
    BoundIndicator range = indicator("r", Direction.HIGHER, Target.range("80", "100"), "1");
    assertThat(Achievement.of(FIRST.target(), range, Exact.of(95))).isEqualTo(Exact.of(100));
    Scheme.TargetRules middle = rules("2", Scheme.LowerRule.COMPLEMENT, Scheme.RangeRule.MIDDLE);
    assertThat(Achievement.of(middle, range, Exact.of(45))).isEqualTo(Exact.of(50));
  }

  @Test
  void figuresAreRolledUpAsTheSchemeSays() {
    List<Exact> figures = List.of(Exact.of(100), Exact.of(60), Exact.of(120));
    assertThat(Scheme.RollUp.LOWEST.of(figures)).isEqualTo(Exact.of(60));
    assertThat(Scheme.RollUp.MEAN.of(figures)).isEqualTo(Exact.of(280).dividedBy(Exact.of(3)));
  }

  private static Scheme.TargetRules rules(
      String base, Scheme.LowerRule lower, Scheme.RangeRule range) {
    Scheme.TargetRules from = FIRST.target();
    return new Scheme.TargetRules(
        from.full(),
        from.cap(),
        from.floor(),
        new BigDecimal(base),
        from.attainableMaximum(),
        from.zeroMet(),
        from.zeroMissed(),
        lower,
        range);
  }

  private static Scheme scheme(int version) {
    return SchemeConfiguration.schemes().find("PERMENPANRB_6_2022", version).orElseThrow().scheme();
  }
}

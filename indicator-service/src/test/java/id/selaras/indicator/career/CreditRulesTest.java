package id.selaras.indicator.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRulesTest {

  private CreditRules rules;

  @BeforeEach
  void read() {
    rules = CareerConfiguration.simulator().rules();
  }

  @Test
  void aPredicateOrALevelThatIsLeftOutOrTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(rules.conversions().subList(1, 5), rules.levels()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(rules.conversions(), rules.levels().subList(0, 7)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                with(
                    List.of(
                        rules.conversions().get(0),
                        rules.conversions().get(0),
                        rules.conversions().get(2),
                        rules.conversions().get(3),
                        rules.conversions().get(4)),
                    rules.levels()));
  }

  /** The level above is of the same category, and only where there is one is a threshold for it. */
  @Test
  void eachLevelButTheHighestLeadsToTheNextOfItsCategory() {
    for (FunctionalLevel each : rules.levels()) {
      assertThat(each.next() == null).isEqualTo(each.toLevel() == null);
      if (each.next() != null) {
        assertThat(rules.of(each.next()).category()).isEqualTo(each.category());
        assertThat(each.next()).isGreaterThan(each.level());
      }
    }
    assertThat(rules.levels()).filteredOn(each -> each.next() == null).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "2.08333333, 2.0833", "0.00005, 0.0001", "12.50, 12.5", "0.000, 0"})
  void aFigureIsToldWithFourDecimalsAndNoZerosAtItsEnd(String exact, String told) {
    assertThat(rules.told(new BigDecimal(exact))).hasToString(told);
  }

  private CreditRules with(List<Conversion> conversions, List<FunctionalLevel> levels) {
    return new CreditRules(
        rules.code(),
        rules.version(),
        rules.name(),
        rules.source(),
        rules.monthsPerYear(),
        rules.decimals(),
        rules.mostHeld(),
        rules.promotionNeeds(),
        conversions,
        rules.conversionsSource(),
        levels,
        rules.levelsSource());
  }
}

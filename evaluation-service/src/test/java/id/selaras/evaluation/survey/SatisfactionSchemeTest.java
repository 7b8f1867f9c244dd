package id.selaras.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SatisfactionSchemeTest {

  private static final SatisfactionScheme SCHEME = new SurveyConfiguration().satisfactionScheme();

  @Test
  void theVersionInForceIsTheRegulationsAndNamesTheSourceOfEveryPart() {
    assertThat(SCHEME.id()).isEqualTo(new SatisfactionScheme.Id("PERMENPANRB_14_2017", 1));
    assertThat(SCHEME.elements().weights()).containsOnlyKeys(Element.values());
    assertThat(SCHEME.elements().sum()).isEqualTo(9);
    assertThat(SCHEME.bottom()).isEqualTo(25);
    assertThat(SCHEME.top()).isEqualTo(100);
    assertThat(
            new String[] {
              SCHEME.elements().source(),
              SCHEME.scale().source(),
              SCHEME.index().source(),
              SCHEME.grades().source(),
              SCHEME.completeness().source(),
              SCHEME.sample().source(),
              SCHEME.rollUp().source(),
              SCHEME.interval().source()
            })
        .allSatisfy(source -> assertThat(source).containsAnyOf("PermenPANRB", "[DESIGN]"));
  }

  @Test
  void aVersionThatContradictsItselfIsNone() {
    var noCost = new EnumMap<Element, Integer>(SCHEME.elements().weights());
    noCost.remove(Element.COST);
    assertThatThrownBy(() -> new SatisfactionScheme.Elements("", noCost))
        .hasMessageContaining("an element has no weight");
    var nothing = new EnumMap<Element, Integer>(SCHEME.elements().weights());
    nothing.put(Element.COST, 0);
    assertThatThrownBy(() -> new SatisfactionScheme.Elements("", nothing))
        .hasMessageContaining("a weight is not positive");
    Map<Grade, BigDecimal> bounds = new EnumMap<>(SCHEME.grades().from());
    bounds.put(Grade.C, new BigDecimal("76.61"));
    assertThatThrownBy(() -> new SatisfactionScheme.Grades("", bounds))
        .hasMessageContaining("the grades are not in order");
  }
}

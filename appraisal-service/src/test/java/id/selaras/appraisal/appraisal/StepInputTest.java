package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Appraisals.ID;
import static id.selaras.appraisal.appraisal.Appraisals.POLICY;
import static id.selaras.appraisal.appraisal.Appraisals.finalised;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.platform.Language;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StepInputTest {

  @Test
  void whatTheCalculationNamesIsToldByItsCode() {
    assertThat(Explanation.Input.of("periods without a value", "2026-Q1"))
        .isEqualTo(new Explanation.Input(StepInput.PERIODS_WITHOUT_VALUE, null, null, "2026-Q1"));
    assertThat(Explanation.Input.of("statement 2", "MEETS = 100"))
        .isEqualTo(new Explanation.Input(StepInput.STATEMENT, 2, null, "MEETS = 100"));
  }

  @Test
  void whatHasANameOfItsOwnKeepsIt() {
    assertThat(Explanation.Input.of("2026-Q1", "91"))
        .isEqualTo(new Explanation.Input(null, null, "2026-Q1", "91"));
  }

  @Test
  void noInputOfAnAppraisalIsCalledByAnEnglishLabel() {
    List<String> names =
        Explanation.of(ID, finalised(), POLICY, Language.ENGLISH).steps().stream()
            .flatMap(step -> step.inputs().stream())
            .map(Explanation.Input::name)
            .filter(Objects::nonNull)
            .toList();
    assertThat(names).isNotEmpty().noneMatch(name -> name.matches("[a-z ]+[0-9]*"));
  }
}

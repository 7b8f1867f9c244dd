package id.selaras.appraisal.appraisal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a step of the calculation. The calculation calls it by a name of its own, which
 * its hash is made of and which is therefore never changed; readers get the code.
 */
enum StepInput {
  ABOVE_FROM("above from"),
  AGGREGATION("aggregation"),
  ANSWERS("answers"),
  APPRAISER("appraiser"),
  ASPECT("aspect"),
  BEHAVIOUR("behaviour"),
  BEHAVIOUR_WEIGHT("behaviour weight"),
  BOUND("for"),
  DAY("day"),
  FROM("from"),
  HIGHEST("highest"),
  INDICATOR("indicator"),
  INNOVATION_PROVEN("innovation proven"),
  MEETS_FROM("meets from"),
  MINIMUM("minimum"),
  NUMBER("number"),
  OPINIONS("opinions"),
  PERIODS_EXCUSED("periods excused"),
  PERIODS_WITHOUT_VALUE("periods without a value"),
  REALISATION("realisation"),
  RESULT("result"),
  RULE_MET("rule met"),
  SCORE("score"),
  STATEMENT("statement"),
  STATUS("status"),
  SUGGESTED_BEHAVIOUR("suggested behaviour"),
  SUGGESTED_WORK_RESULT("suggested work result"),
  TARGET("target"),
  TO("to"),
  VALUE("value"),
  WORK_RESULT("work result"),
  WORK_RESULT_WEIGHT("work result weight");

  private static final Map<String, StepInput> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(each -> each.inside, Function.identity()));

  private final String inside;

  StepInput(String inside) {
    this.inside = inside;
  }

  /** The one that the calculation calls so, if any: a period or a title is none. */
  static @Nullable StepInput of(String inside) {
    return BY_NAME.get(inside);
  }
}

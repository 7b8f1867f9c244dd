package id.selaras.indicator.socialisation;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the material. Understanding is shown, not claimed ([DESIGN] of "memahami dan
 * menerima").
 *
 * @param passMark the share of right answers that is enough
 */
public record Quiz(BigDecimal passMark, List<Question> questions) {

  private static final int DECIMALS = 4;

  /** The attempt with these answers, an index per question. */
  Attempt attempt(String id, @Nullable List<@Nullable Integer> given) {
    List<Integer> answers = checked(given);
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).correct() != answers.get(i)) {
        wrong.add(i + 1);
      }
    }
    BigDecimal right = BigDecimal.valueOf(questions.size() - wrong.size());
    BigDecimal all = BigDecimal.valueOf(questions.size());
    // Exactly: a rounded score could fall on the other side of the mark.
    boolean passed = right.compareTo(passMark.multiply(all)) >= 0;
    return new Attempt(
        id, answers, right.divide(all, DECIMALS, RoundingMode.HALF_UP), passed, wrong);
  }

  private List<Integer> checked(@Nullable List<@Nullable Integer> given) {
    if (given == null || given.size() != questions.size()) {
      throw Problem.rule("answers-invalid")
          .with(List.of(Violation.at("/answers", "one-answer-each", questions.size())));
    }
    List<Violation> errors = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Integer answer = given.get(i);
      if (answer == null || answer < 0 || answer >= questions.get(i).choices().size()) {
        errors.add(Violation.at("/answers/" + i, "no-such-choice"));
      } else {
        answers.add(answer);
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.rule("answers-invalid").with(errors);
    }
    return answers;
  }
}

package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizTest {

  @ParameterizedTest
  @CsvSource({
    "0.8, 5, 4, true, 0.8",
    "0.8, 5, 3, false, 0.6",
    "0.8, 4, 3, false, 0.75",
    "0.8, 1, 1, true, 1",
    "0.8, 1, 0, false, 0",
    // Two thirds round up to 0.6667, and still are less than that.
    "0.6667, 3, 2, false, 0.6667",
    "0.6666, 3, 2, true, 0.6667"
  })
  void theMarkIsComparedExactlyAndTheScoreRoundedOnce(
      BigDecimal mark, int questions, int right, boolean passed, BigDecimal score) {
    Quiz quiz = quiz(mark, questions);

    Attempt attempt = quiz.attempt("a", answers(questions, right));

    assertThat(attempt.passed()).isEqualTo(passed);
    assertThat(attempt.score()).isEqualByComparingTo(score);
    assertThat(attempt.wrong()).hasSize(questions - right).doesNotContain(0);
  }

  @Test
  void wrongAnswersAreNamedByTheirNumberFromOne() {
    assertThat(quiz(BigDecimal.ONE, 3).attempt("a", List.of(1, 0, 1)).wrong()).containsExactly(2);
  }

  @Test
  void anAnswerForEachQuestionIsNeeded() {
    Quiz quiz = quiz(BigDecimal.ONE, 2);

    for (List<Integer> given : Arrays.asList(null, List.<Integer>of(), List.of(1), answers(3, 3))) {
      assertThatThrownBy(() -> quiz.attempt("a", given))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.errors())
                      .containsExactly(Violation.at("/answers", "one-answer-each", 2)));
    }
  }

  @Test
  void anAnswerThatIsNoChoiceIsNamed() {
    assertThatThrownBy(() -> quiz(BigDecimal.ONE, 3).attempt("a", Arrays.asList(2, -1, null)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Violation::pointer)
                    .containsExactly("/answers/0", "/answers/1", "/answers/2"));
  }

  /** Questions with two choices, of which the second is right. */
  static Quiz quiz(BigDecimal mark, int questions) {
    return new Quiz(
        mark, Collections.nCopies(questions, new Question("Apa?", List.of("ini", "itu"), 1)));
  }

  private static List<Integer> answers(int questions, int right) {
    Integer[] answers = new Integer[questions];
    Arrays.fill(answers, 0);
    Arrays.fill(answers, 0, right, 1);
    return List.of(answers);
  }
}

package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

  private static final Instant FIRST = Instant.parse("2026-02-01T02:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-02T02:00:00Z");
  private static final Quiz QUIZ = QuizTest.quiz(BigDecimal.ONE, 2);

  private final Acknowledgement read =
      Acknowledgement.read("campaign", "wave", "employee", "unit", FIRST);

  @Test
  void everyAttemptIsCountedUntilOnePasses() {
    Acknowledgement failed = attempt(attempt(read, "a", 0, 0), "b", 1, 0);
    Acknowledgement passed = attempt(failed, "c", 1, 1);

    assertThat(failed.status()).isEqualTo(AcknowledgementStatus.READ);
    assertThat(failed.attempts()).isEqualTo(2);
    assertThat(failed.score()).isEqualByComparingTo("0.5");
    assertThat(passed.status()).isEqualTo(AcknowledgementStatus.PASSED);
    assertThat(passed.attempts()).isEqualTo(3);
    assertThat(passed.at()).isEqualTo(LATER);
  }

  @Test
  void whatWasPassedStaysPassed() {
    Acknowledgement passed = attempt(read, "a", 1, 1);

    assertThat(attempt(passed, "b", 0, 0)).isEqualTo(passed);
    assertThat(passed.attemptOf("b").passed()).isTrue();
  }

  @Test
  void theSameRequestIsTheSameAttempt() {
    Acknowledgement once = attempt(read, "a", 1, 0);
    Acknowledgement more = attempt(once, "b", 0, 0);

    assertThat(attempt(once, "a", 1, 0)).isEqualTo(once);
    assertThat(attempt(more, "a", 1, 0)).isEqualTo(more);
    assertThat(more.attemptOf("a").wrong()).containsExactly(2);
    assertProblem(() -> attempt(more, "a", 0, 0), "idempotency-key-reused");
  }

  @Test
  void onlyTheLastAttemptsAreKeptAndAllAreCounted() {
    Acknowledgement many = read;
    for (int i = 0; i < 30; i++) {
      many = attempt(many, "a" + i, 0, 0);
    }

    assertThat(many.attempts()).isEqualTo(30);
    assertThat(many.latest()).hasSize(20);
    assertThat(many.latest().getLast().id()).isEqualTo("a29");
  }

  @Test
  void whoHasNotPassedIsNotAsked() {
    assertProblem(() -> answer(read, Acceptance.AGREE, null), "quiz-not-passed");
    assertProblem(
        () -> answer(attempt(read, "a", 0, 0), Acceptance.AGREE, null), "quiz-not-passed");
  }

  @Test
  void aDoubtNeedsItsReasonAndAnAgreementDoesNot() {
    Acknowledgement passed = attempt(read, "a", 1, 1);

    assertProblem(() -> answer(passed, Acceptance.DOUBT, " "), "acceptance-invalid");
    assertProblem(() -> answer(passed, Acceptance.DISAGREE, null), "acceptance-invalid");
    assertProblem(() -> answer(passed, null, "karena"), "acceptance-invalid");
    assertProblem(() -> answer(passed, Acceptance.AGREE, "x".repeat(2001)), "acceptance-invalid");
    assertThat(answer(passed, Acceptance.AGREE, null).acceptance()).isEqualTo(Acceptance.AGREE);
    assertThat(answer(passed, Acceptance.DOUBT, " beban \n").reason()).isEqualTo("beban");
  }

  @Test
  void anAnswerMayChangeAndTheSameAgainChangesNothing() {
    Acknowledgement doubt = answer(attempt(read, "a", 1, 1), Acceptance.DOUBT, "beban");
    Acknowledgement agree = answer(doubt, Acceptance.AGREE, null);

    assertThat(answer(doubt, Acceptance.DOUBT, "beban")).isSameAs(doubt);
    assertThat(agree.status()).isEqualTo(AcknowledgementStatus.ANSWERED);
    assertThat(agree.reason()).isNull();
  }

  @Test
  void theUnitIsWhereTheLastStepWasTaken() {
    assertThat(read.attempted(QUIZ.attempt("a", List.of(1, 1)), "other", 20, LATER).unitId())
        .isEqualTo("other");
  }

  private static Acknowledgement attempt(Acknowledgement state, String id, int a, int b) {
    return state.attempted(QUIZ.attempt(id, List.of(a, b)), state.unitId(), 20, LATER);
  }

  private static Acknowledgement answer(
      Acknowledgement state, @Nullable Acceptance answer, @Nullable String reason) {
    return state.answered(answer, reason, state.unitId(), 2000, LATER);
  }

  private static void assertProblem(Runnable step, String slug) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
  }
}

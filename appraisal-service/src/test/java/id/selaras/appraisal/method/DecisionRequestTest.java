package id.selaras.appraisal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.selaras.appraisal.method.MethodDecision.Decision;
import id.selaras.appraisal.method.Recommendation.SuggestedAction;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionRequestTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static DecisionRequest request(
      @Nullable Decision decision,
      @Nullable String reason,
      @Nullable LocalDate until,
      DecisionRequest.@Nullable CyclePart cycle) {
    return new DecisionRequest(decision, reason, until, null, cycle);
  }

  private static List<String> wrong(DecisionRequest request, SuggestedAction action) {
    Problem problem = catchThrowableOfType(Problem.class, () -> request.check(action, TODAY));
    return problem.errors().stream().map(Violation::pointer).toList();
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThat(wrong(request(null, " ", null, null), SuggestedAction.KEEP))
        .containsExactly("/decision", "/reason");
    assertThat(wrong(request(Decision.POSTPONED, "nanti", TODAY, null), SuggestedAction.KEEP))
        .containsExactly("/postponedUntil");
  }

  @Test
  void anAcceptedExtensionNeedsAWaveAndAChangedMethodACycleWithAScheme() {
    assertThat(wrong(request(Decision.ACCEPTED, "ya", null, null), SuggestedAction.EXTEND_WAVE))
        .containsExactly("/wave");
    assertThat(wrong(request(Decision.ACCEPTED, "ya", null, null), SuggestedAction.CHANGE_METHOD))
        .containsExactly("/cycle/cycleId");
    DecisionRequest.CyclePart empty = new DecisionRequest.CyclePart("cycle", null, null);
    assertThat(wrong(request(Decision.ACCEPTED, "ya", null, empty), SuggestedAction.CHANGE_METHOD))
        .containsExactly("/cycle/scheme");
  }

  @Test
  void aRejectionNeedsAReasonAlone() {
    assertThat(
            request(Decision.REJECTED, " tidak ", null, null)
                .check(SuggestedAction.EXTEND_WAVE, TODAY))
        .isEqualTo(new DecisionRequest.CheckedDecision(Decision.REJECTED, "tidak", null));
  }
}

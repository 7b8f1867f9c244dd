package id.selaras.indicator.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String REASON = "Target terlalu mudah";

  private final Revision aboutOne = revision(new VersionRef("i", 1), SuggestedAction.REWORD);
  private final Revision aboutNone = revision(null, null);

  @Test
  void whatIsPostponedIsOpenAgainFromItsDayOn() {
    Revision postponed = aboutOne.decided(postponed(TODAY.plusDays(7)));

    assertThat(postponed.status(TODAY.plusDays(6))).isEqualTo(RevisionStatus.POSTPONED);
    assertThat(postponed.status(TODAY.plusDays(7))).isEqualTo(RevisionStatus.OPEN);
    assertThat(postponed.decided(postponed(TODAY.plusDays(9))).status(TODAY.plusDays(8)))
        .isEqualTo(RevisionStatus.POSTPONED);
    assertThat(aboutOne.decided(postponed(null)).status(TODAY.plusYears(9)))
        .isEqualTo(RevisionStatus.POSTPONED);
  }

  @Test
  void acceptingOrRejectingIsFinal() {
    for (Decision decision : List.of(Decision.ACCEPTED, Decision.REJECTED)) {
      Revision decided = aboutOne.decided(aboutOne(decision, null));

      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> decided.decided(postponed(null)))
          .matches(problem -> problem.slug().equals("revision-decided"));
    }
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> aboutOne.withdrawn().decided(postponed(null)));
  }

  @Test
  void acceptingIsUnfinishedUntilItsVersionIsThereAndItIsPublished() {
    Revision accepted = aboutOne.decided(aboutOne(Decision.ACCEPTED, null));
    Revision drafted = accepted.resulted(new RevisionResult("i", 2, VersionStatus.DRAFT));

    assertThat(accepted.isUnfinished()).isTrue();
    assertThat(drafted.isUnfinished()).isFalse();
    assertThat(drafted.awaitsPublicationOf("i", 2)).isTrue();
    assertThat(drafted.awaitsPublicationOf("i", 3)).isFalse();
    // A crash after the draft: its publication may be heard before the draft was noted.
    assertThat(accepted.awaitsPublicationOf("i", 2)).isTrue();
    assertThat(accepted.awaitsPublicationOf("other", 1)).isFalse();
    assertThat(
            drafted
                .resulted(new RevisionResult("i", 2, VersionStatus.PUBLISHED))
                .awaitsPublicationOf("i", 2))
        .isFalse();
  }

  @Test
  void keepingIsAcceptedWithoutAnythingToDo() {
    Revision keep = revision(new VersionRef("i", 1), SuggestedAction.KEEP);

    assertThat(keep.decided(accept(keep, null, null)).isUnfinished()).isFalse();
  }

  @Test
  void anIndicatorIsStartedWhereOneIsAskedForAndNowhereElse() {
    NewIndicator named = new NewIndicator("WAKTU-TUNGGU", "Waktu tunggu");

    assertThat(refused(aboutNone, null, null, false)).containsExactly("/newIndicator required");
    assertThat(refused(aboutNone, null, new NewIndicator(" ", null), false))
        .containsExactly("/newIndicator/code required");
    assertThat(refused(aboutNone, null, named, true))
        .containsExactly("/newIndicator/code indicator-code-taken");
    assertThat(refused(aboutNone, RevisionAction.RETIRE, null, false))
        .containsExactly("/action nothing-to-retire");
    assertThat(refused(aboutOne, null, named, false))
        .containsExactly("/newIndicator new-indicator-unasked");
    Revision split = revision(new VersionRef("i", 1), SuggestedAction.SPLIT);
    assertThat(accept(split, null, named).newIndicator()).isEqualTo(named);
    assertThat(accept(aboutOne, RevisionAction.RETIRE, null).action())
        .isEqualTo(RevisionAction.RETIRE);
  }

  @Test
  void aDecisionHasAReasonAndADayAhead() {
    RevisionDecisionRequest bare =
        new RevisionDecisionRequest(Decision.POSTPONED, " ", TODAY, null, null);

    assertThat(refused(aboutOne, bare, false))
        .containsExactly("/reason reason-too-short", "/postponedUntil day-not-ahead");
    assertThat(
            refused(aboutOne, new RevisionDecisionRequest(null, REASON, null, null, null), false))
        .containsExactly("/decision required");
  }

  private static Revision revision(
      @Nullable VersionRef target, @Nullable SuggestedAction suggested) {
    Cause cause = new Cause(Cause.Kind.RECOMMENDATION, "r");
    return Revision.opened(cause, "Judul", null, target, suggested, List.of(), null, NOW);
  }

  private static RevisionDecision postponed(@Nullable LocalDate until) {
    return aboutOne(Decision.POSTPONED, until);
  }

  private static RevisionDecision aboutOne(Decision decision, @Nullable LocalDate until) {
    return new RevisionDecision(decision, REASON, NOW, until, RevisionAction.REVISE, null);
  }

  private static RevisionDecision accept(
      Revision revision, @Nullable RevisionAction action, @Nullable NewIndicator started) {
    return new RevisionDecisionRequest(Decision.ACCEPTED, REASON, null, action, started)
        .taken(revision, false, TODAY, NOW);
  }

  private static List<String> refused(
      Revision revision,
      @Nullable RevisionAction action,
      @Nullable NewIndicator started,
      boolean codeTaken) {
    return refused(
        revision,
        new RevisionDecisionRequest(Decision.ACCEPTED, REASON, null, action, started),
        codeTaken);
  }

  private static List<String> refused(
      Revision revision, RevisionDecisionRequest request, boolean codeTaken) {
    try {
      request.taken(revision, codeTaken, TODAY, NOW);
      return List.of();
    } catch (Problem problem) {
      return problem.errors().stream().map(RevisionTest::text).toList();
    }
  }

  private static String text(Violation violation) {
    return violation.pointer() + " " + violation.code();
  }
}

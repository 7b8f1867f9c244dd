package id.selaras.feedback.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {

  static final ProposalRules RULES =
      new ProposalRules("PROPOSAL", 1, "[DESIGN]", 14, 7, "CALENDAR", "Asia/Jakarta");

  /** Late in the evening in UTC, and so already the next day in Jakarta. */
  private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

  private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

  private final Proposal open = proposal(Subject.METHOD);

  @Test
  void theAnswerIsDueOnADayInJakarta() {
    assertThat(open.course().dueOn()).isEqualTo(DUE);
    assertThat(open.isOverdue(DUE)).isFalse();
    assertThat(open.isOverdue(DUE.plusDays(1))).isTrue();
  }

  @Test
  void whatIsOverdueIsEscalatedOnceAndComesFirst() {
    Proposal escalated = open.escalated(DUE.plusDays(1));

    assertThat(escalated.course().escalated()).isTrue();
    assertThat(escalated.isOverdue(DUE.plusDays(2))).isFalse();
    assertThat(escalated.urgency()).isGreaterThan(open.urgency());
    assertThat(open.escalated(DUE)).isSameAs(open);
  }

  @Test
  void anAnswerEndsTheEscalationAndAPostponementSetsANewDay() {
    Proposal late = open.escalated(DUE.plusDays(1));
    Instant answeredAt = Instant.parse("2026-03-18T03:00:00Z");

    Proposal postponed = answered(late, Decision.POSTPONED, answeredAt);
    assertThat(postponed.course().escalated()).isFalse();
    assertThat(postponed.course().dueOn()).isEqualTo(LocalDate.of(2026, 3, 25));
    assertThat(postponed.isOverdue(LocalDate.of(2026, 3, 26))).isTrue();

    Proposal declined = answered(postponed, Decision.DECLINED, answeredAt);
    assertThat(declined.course().status()).isEqualTo(ProposalStatus.DECLINED);
    assertThat(declined.isOverdue(LocalDate.of(2027, 1, 1))).isFalse();
    refused(() -> answered(declined, Decision.ACCEPTED, answeredAt), 409, "proposal-closed");
  }

  @Test
  void anAnswerHasADecisionAndAReason() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> open.answeredBy("perencana", new AnswerRequest(null, " "), NOW, RULES))
        .satisfies(p -> assertThat(p.errors()).hasSize(2));
  }

  @Test
  void everyoneSupportsOnceAndNobodyTheirOwn() {
    Proposal supported = open.supportedBy("b").supportedBy("c").supportedBy("b");

    assertThat(supported.supporters()).containsExactly("b", "c");
    assertThat(supported.unsupportedBy("b").unsupportedBy("b").supporters()).containsExactly("c");
    refused(() -> open.supportedBy("a"), 403, "own-proposal");
  }

  @Test
  void whatIsDecidedAgainstOrTakenBackIsNotSupportedAnyMore() {
    Proposal withdrawn = open.supportedBy("b").withdrawn();

    refused(() -> withdrawn.supportedBy("c"), 409, "proposal-closed");
    refused(() -> withdrawn.unsupportedBy("b"), 409, "proposal-closed");
    assertThat(withdrawn.supportedBy("b")).isEqualTo(withdrawn);
    refused(withdrawn::withdrawn, 409, "proposal-closed");
  }

  @Test
  void anIndicatorIsAnsweredOnlyWhereIndicatorsAreRevised() {
    refused(
        () -> answered(proposal(Subject.INDICATOR), Decision.DECLINED, NOW),
        409,
        "answered-by-revision");
  }

  @Test
  void decisionsOnAnIndicatorComeBackAndOlderOnesChangeNothing() {
    Proposal postponed =
        proposal(Subject.INDICATOR)
            .decided(revision("POSTPONED", LocalDate.of(2026, 6, 1), null), 1, RULES);
    assertThat(postponed.course().status()).isEqualTo(ProposalStatus.POSTPONED);
    assertThat(postponed.course().dueOn()).isEqualTo(LocalDate.of(2026, 6, 1));

    Proposal accepted = postponed.decided(revision("ACCEPTED", null, "DRAFT"), 2, RULES);
    assertThat(accepted.course().answer())
        .isEqualTo(new Answer(Decision.ACCEPTED, "Alasannya", NOW));
    assertThat(accepted.course().adoptedIn()).isNull();

    Proposal adopted = accepted.decided(revision("ACCEPTED", null, "PUBLISHED"), 3, RULES);
    assertThat(adopted.course().status()).isEqualTo(ProposalStatus.ADOPTED);
    assertThat(adopted.course().adoptedIn()).isEqualTo(new IndicatorRef("i", 2));

    assertThat(adopted.decided(revision("POSTPONED", null, null), 1, RULES)).isSameAs(adopted);
    assertThat(adopted.decided(revision("ACCEPTED", null, "PUBLISHED"), 3, RULES))
        .isSameAs(adopted);
  }

  @Test
  void whatWasTakenBackStaysSoUnlessAVersionAdoptsIt() {
    Proposal withdrawn = proposal(Subject.INDICATOR).withdrawn();

    Proposal accepted = withdrawn.decided(revision("ACCEPTED", null, "DRAFT"), 1, RULES);
    assertThat(accepted.course().status()).isEqualTo(ProposalStatus.WITHDRAWN);
    assertThat(
            accepted.decided(revision("ACCEPTED", null, "PUBLISHED"), 2, RULES).course().status())
        .isEqualTo(ProposalStatus.ADOPTED);
  }

  @Test
  void aRejectionIsToldAsDeclinedWithItsReason() {
    Proposal declined =
        proposal(Subject.INDICATOR).decided(revision("REJECTED", null, null), 1, RULES);

    assertThat(declined.course().status()).isEqualTo(ProposalStatus.DECLINED);
    assertThat(declined.course().answer())
        .isEqualTo(new Answer(Decision.DECLINED, "Alasannya", NOW));
  }

  @Test
  void everythingMissingInAProposalIsNamedAtOnce() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(
            () ->
                Wording.of(
                    new ProposalRequest(Subject.SYSTEM, new IndicatorRef("i", 1), " ", null)))
        .satisfies(
            p ->
                assertThat(p.errors().stream().map(e -> e.pointer() + " " + e.code()))
                    .containsExactly(
                        "/target target-only-of-indicator", "/title required", "/text required"));
  }

  static Proposal proposal(Subject subject) {
    return Proposal.submitted("a", new Wording(subject, null, "Judul", "Isi usulan"), NOW, RULES);
  }

  static RevisionEvent revision(
      String decision, @Nullable LocalDate until, @Nullable String resultStatus) {
    return new RevisionEvent(
        "r",
        new RevisionEvent.Cause("PROPOSAL", "p"),
        decision,
        "Alasannya",
        NOW,
        until,
        resultStatus == null ? null : new RevisionEvent.Result("i", 2, resultStatus));
  }

  private static Proposal answered(Proposal proposal, Decision decision, Instant at) {
    return proposal.answeredBy("perencana", new AnswerRequest(decision, "Alasannya"), at, RULES);
  }

  private static void refused(Runnable action, int status, String slug) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.status() == status && problem.slug().equals(slug));
  }

  @Test
  void noPersonIsNamedInWhatIsTold() {
    Proposal supported = open.supportedBy("someone");

    assertThat(ProposalEvent.of("p", supported).toString()).doesNotContain("someone");
    assertThat(ProposalEvent.of("p", supported).supports()).isEqualTo(1);
    assertThat(List.of(ProposalView.of("p", 1, supported, "x")))
        .allMatch(view -> !view.mine() && !view.supportedByMe());
    assertThat(ProposalView.of("p", 1, supported, "a").mine()).isTrue();
  }
}

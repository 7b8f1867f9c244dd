package id.selaras.appraisal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.selaras.appraisal.Topics;
import id.selaras.appraisal.people.People;
import id.selaras.contracts.ContractCheck;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import id.selaras.platform.Topic;
import id.selaras.platform.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
  private static final People PEOPLE =
      new People("e", "anna", "a", "assessor", "s", "head", "unit");
  private static final Plan DRAFT =
      Plan.draft(
          PEOPLE,
          "cycle",
          new InstrumentRef("instrument", 1),
          List.of(
              new PlannedResult(
                  PlannedResult.Kind.MAIN,
                  "Layanan",
                  List.of(new PlannedResult.Item("i", 1, null)))));

  @Test
  void aPlanGoesFromDraftToAgreed() {
    Plan submitted = DRAFT.asDraft().submit(PEOPLE);
    assertThat(submitted.status()).isEqualTo(PlanStatus.SUBMITTED);
    Plan agreed = submitted.asSubmitted().agree();
    assertThat(agreed.asAgreed().plan().results()).isEqualTo(DRAFT.results());
  }

  @Test
  void aReturnedPlanIsADraftAgainAndKeepsTheReason() {
    Plan returned = DRAFT.asDraft().submit(PEOPLE).asSubmitted().giveBack(" terlalu rendah ");
    assertThat(returned.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(returned.returnReason()).isEqualTo("terlalu rendah");
    assertThat(returned.asDraft().submit(PEOPLE).returnReason()).isNull();
  }

  @Test
  void aCallThatTheStatusDoesNotAllowIsRefused() {
    Plan agreed = DRAFT.asDraft().submit(PEOPLE).asSubmitted().agree();
    assertThat(slug(agreed::asDraft)).isEqualTo("plan-not-draft");
    assertThat(slug(agreed::asSubmitted)).isEqualTo("plan-not-submitted");
    assertThat(slug(DRAFT::asAgreed)).isEqualTo("plan-not-agreed");
    assertThat(slug(() -> DRAFT.asDraft().submit(PEOPLE).asSubmitted().giveBack(null)))
        .isEqualTo("return-without-reason");
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    PlanRequest empty = new PlanRequest(null, null, null);
    assertThat(pointers(empty)).containsExactly("/cycleId", "/instrument", "/results");
    PlanRequest.Indicator twice = new PlanRequest.Indicator("i", 1L, null);
    PlanRequest partly =
        new PlanRequest(
            "c",
            new PlanRequest.Instrument("x", 0L),
            Arrays.asList(
                null,
                new PlanRequest.Result(null, " ", List.of(twice, twice)),
                new PlanRequest.Result(PlannedResult.Kind.MAIN, "t", List.of())));
    assertThat(pointers(partly))
        .containsExactly(
            "/instrument/version",
            "/results/0",
            "/results/1/kind",
            "/results/1/title",
            "/results/1/indicators/1/indicatorId",
            "/results/2/indicators");
  }

  @Test
  void eachRightAsksForTheRoleAndTheObject() {
    PEOPLE.requireEmployee(caller("anna", "EMPLOYEE"));
    PEOPLE.requireAppraiser(caller("assessor", "APPRAISER"));
    PEOPLE.requireReader(caller("head", "SUPERIOR"));
    PEOPLE.requireReader(caller("anyone", "AUDITOR"));
    assertThatThrownBy(() -> PEOPLE.requireEmployee(caller("anna", "APPRAISER")))
        .hasMessageContaining("role-required");
    assertThatThrownBy(() -> PEOPLE.requireEmployee(caller("assessor", "EMPLOYEE")))
        .hasMessageContaining("not-your-object");
    assertThatThrownBy(() -> PEOPLE.requireAppraiser(caller("head", "SUPERIOR")))
        .hasMessageContaining("not-your-object");
    assertThatThrownBy(() -> PEOPLE.requireReader(caller("stranger", "EMPLOYEE", "ADMIN")))
        .hasMessageContaining("not-your-object");
    assertThatThrownBy(() -> PEOPLE.requireEither(caller("head", "SUPERIOR")))
        .hasMessageContaining("not-your-object");
  }

  @ParameterizedTest
  @EnumSource
  void theEventHoldsItsContract(PlanStatus status) {
    String topic = Topics.PLAN;
    PlanEvent event = PlanEvent.of("id", DRAFT.with(status, null));
    ContractCheck.producer(
        topic,
        new Topic<>(topic, PlanEvent.class).record("id", 1, "Tested", "test", event).value());
    ContractCheck.consumer(topic, PlanEvent.class);
  }

  private static Caller caller(String account, String... roles) {
    return new Caller(account, Set.of(roles));
  }

  private static @Nullable String slug(ThrowingCallable call) {
    Problem problem = catchThrowableOfType(Problem.class, call);
    return problem == null ? null : problem.slug();
  }

  private static List<String> pointers(PlanRequest request) {
    Problem problem = catchThrowableOfType(Problem.class, request::content);
    return problem.errors().stream().map(Violation::pointer).toList();
  }
}

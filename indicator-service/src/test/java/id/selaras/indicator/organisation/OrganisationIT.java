package id.selaras.indicator.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.AppraisalService;
import id.selaras.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class OrganisationIT {

  @Autowired private OrganisationStore organisation;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String unit = "u-" + run;
  private final String ani = "ani-" + run;
  private final String budi = "budi-" + run;

  @Test
  void whoIsWhereFollowsWhatIsTold() {
    new AppraisalService()
        .unit(unit)
        .employee(ani, unit)
        .employee(budi, unit, 2, "INACTIVE")
        .employee(budi, unit, 1, "ACTIVE")
        .wave("w-" + run, "control", unit, "other");
    await().until(() -> organisation.findWave("w-" + run).hasElement().block());
    await().until(() -> organisation.ofAccount(ani).hasElement().block());
    await().untilAsserted(() -> assertIsForbidden(budi));

    assertThat(organisation.acting(ani).block())
        .isEqualTo(
            new Employee(
                ani, ani, unit, PostType.FUNCTIONAL, EmploymentStatus.PNS, Employee.Status.ACTIVE));
    assertThat(organisation.ofAccount(budi).blockOptional()).isEmpty();
    assertThat(organisation.headcount(List.of(unit, "other")).block()).isEqualTo(Map.of(unit, 1));
    assertThat(organisation.wave("w-" + run).map(Wave::pilots).block())
        .containsExactly(unit, "other");
    await()
        .untilAsserted(
            () ->
                assertThat(organisation.unitOfCode(unit).map(Unit::unitId).block())
                    .isEqualTo(unit));
    assertThat(organisation.units(List.of(unit, "none")).block()).containsOnlyKeys(unit);
  }

  @Test
  void whatIsNotHereYetIsAskedForAgain() {
    assertIsNotYetKnown(() -> organisation.acting("nobody").block());
    assertIsNotYetKnown(() -> organisation.unit("none").block());
    assertIsNotYetKnown(() -> organisation.unitOfCode("none").block());
    assertIsNotYetKnown(() -> organisation.wave("none").block());
    assertThat(organisation.ofAccount("nobody").blockOptional()).isEmpty();
    assertThat(organisation.findWave("none").blockOptional()).isEmpty();
  }

  private void assertIsForbidden(String account) {
    assertThatThrownBy(() -> organisation.acting(account).block())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("not-in-service"));
  }

  private static void assertIsNotYetKnown(Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("not-yet-known"));
  }
}

package id.selaras.appraisal;

import id.selaras.appraisal.cycle.Cycle;
import id.selaras.appraisal.cycle.CycleEvent;
import id.selaras.appraisal.cycle.CycleStatus;
import id.selaras.appraisal.organisation.Employee;
import id.selaras.appraisal.organisation.EmployeeEvent;
import id.selaras.appraisal.organisation.EmployeeStatus;
import id.selaras.appraisal.organisation.EmploymentStatus;
import id.selaras.appraisal.organisation.PostType;
import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.organisation.UnitEvent;
import id.selaras.appraisal.organisation.UnitKind;
import id.selaras.appraisal.organisation.UnitStatus;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.wave.Hold;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveEvent;
import id.selaras.appraisal.wave.WaveKind;
import id.selaras.appraisal.wave.WaveStatus;
import id.selaras.appraisal.wave.WaveUnit;
import id.selaras.contracts.ContractCheck;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the service writes on its topics of units, employees, waves and cycles is in the contract.
 */
class OrganisationContractTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private static <E> void check(String topic, Class<E> type, E body) {
    ContractCheck.producer(
        topic, new Topic<>(topic, type).record("id", 1, "Tested", "test", body).value());
    ContractCheck.consumer(topic, type);
  }

  @ParameterizedTest
  @EnumSource
  void unitsHoldTheirContract(UnitKind kind) {
    String topic = Topics.UNIT;
    Unit whole = new Unit("12.71", "Medan", kind, "parent", DAY, DAY, UnitStatus.CLOSED);
    Unit least = new Unit("12.71", "Medan", kind, null, DAY, null, UnitStatus.ACTIVE);
    check(topic, UnitEvent.class, UnitEvent.of("id", whole));
    check(topic, UnitEvent.class, UnitEvent.of("id", least));
  }

  @ParameterizedTest
  @EnumSource
  void employeesHoldTheirContract(PostType post) {
    for (EmploymentStatus employment : EmploymentStatus.values()) {
      for (EmployeeStatus status : EmployeeStatus.values()) {
        for (@Nullable String other : new String[] {"other", null}) {
          Employee employee =
              new Employee(
                  "account",
                  "Name",
                  "196608011988031001",
                  "unit",
                  "Staf",
                  post,
                  employment,
                  other,
                  other,
                  status);
          check(Topics.EMPLOYEE, EmployeeEvent.class, EmployeeEvent.of("id", employee));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void wavesHoldTheirContract(WaveStatus status) {
    for (WaveKind kind : WaveKind.values()) {
      List<WaveUnit> units =
          List.of(
              new WaveUnit("p", WaveUnit.Role.PILOT, DAY, null),
              new WaveUnit("c", WaveUnit.Role.CONTROL, DAY, DAY));
      check(
          Topics.WAVE,
          WaveEvent.class,
          WaveEvent.of(
              "id",
              new Wave(
                  "Uji coba",
                  kind,
                  DAY,
                  status,
                  units,
                  new BigDecimal("0.8"),
                  List.of("recommendation:1"),
                  List.of(new Hold("recommendation:2", null)),
                  "tanpa evaluasi")));
      check(
          Topics.WAVE,
          WaveEvent.class,
          WaveEvent.of(
              "id", new Wave("Lama", kind, DAY, status, units, null, List.of(), List.of(), null)));
    }
  }

  @Test
  void cyclesHoldTheirContract() {
    SchemeRef scheme = new SchemeRef("PERMENPANRB_6_2022", 1);
    SchemeRef number = new SchemeRef("PP_30_2019_70_30", 1);
    for (CycleStatus status : CycleStatus.values()) {
      check(
          Topics.CYCLE,
          CycleEvent.class,
          CycleEvent.of(
              "id",
              new Cycle(
                  "SKP",
                  2026,
                  DAY,
                  DAY,
                  scheme,
                  number,
                  status,
                  "hash",
                  List.of("recommendation:1"))));
    }
  }
}

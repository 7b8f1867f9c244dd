package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of domain.md 3.1. */
class NipTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(strings = {"196608011988031001", "198609262015051001"})
  void theExamplesOfTheRegulationAreValid(String nip) {
    assertThat(Nip.faults(nip, EmploymentStatus.PNS, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "19660801198803100, PNS, nip-not-18-digits",
    "19660801198803100x, PNS, nip-not-18-digits",
    "196602301988031001, PNS, nip-birth-date",
    "196613011988031001, PNS, nip-birth-date",
    "202611241988031001, PNS, nip-birth-date",
    "196608011988131001, PNS, nip-appointment-month",
    "196608011988001001, PNS, nip-appointment-month",
    "196608011988211001, PNS, nip-is-pppk",
    "196608011988211001, CPNS, nip-is-pppk",
    "196608011988031001, PPPK, nip-not-pppk",
    "199001012027021001, CPNS, nip-appointed-in-future",
    "199001012027211001, PPPK, nip-appointed-in-future",
    "199001011989121001, PNS, nip-appointed-before-birth",
    "196608011988033001, PNS, nip-sex-digit",
    "196608011988030001, PNS, nip-sex-digit",
    "196608011988031000, PNS, nip-sequence"
  })
  void eachFaultIsNamed(String nip, EmploymentStatus status, String fault) {
    if (fault.equals("nip-appointed-in-future") && status == EmploymentStatus.PPPK) {
      // The year of the month two months ahead is still allowed.
      assertThat(Nip.faults(nip, status, LocalDate.of(2026, 10, 1))).containsExactly(fault);
    } else {
      assertThat(Nip.faults(nip, status, TODAY)).containsExactly(fault);
    }
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(Nip.faults("196602301988133000", EmploymentStatus.PNS, TODAY))
        .containsExactly(
            "nip-birth-date", "nip-appointment-month", "nip-sex-digit", "nip-sequence");
  }

  @Test
  void aContractServantHas21InPlaceOfTheMonth() {
    assertThat(Nip.faults("199001012024212001", EmploymentStatus.PPPK, TODAY)).isEmpty();
  }

  @Test
  void anAppointmentTwoMonthsAheadIsAccepted() {
    assertThat(Nip.faults("199001012027011001", EmploymentStatus.CPNS, TODAY)).isEmpty();
  }

  @Test
  void leapDaysAreDates() {
    assertThat(Nip.faults("198802292015051001", EmploymentStatus.PNS, TODAY)).isEmpty();
    assertThat(Nip.faults("198702292015051001", EmploymentStatus.PNS, TODAY))
        .containsExactly("nip-birth-date");
  }

  @Test
  void digitsOfOtherScriptsAreNoNip() {
    assertThat(Nip.isNumber("١٩٦٦٠٨٠١١٩٨٨٠٣١٠٠١")).isFalse();
  }

  @Test
  void spacesAreStripped() {
    assertThat(Nip.strip("19660801 198803 1\u00a0001")).isEqualTo("196608011988031001");
  }

  @Test
  void theMaskHidesBirthDateAndSex() {
    assertThat(new Nip("196608011988031001").masked()).isEqualTo("***************001");
    assertThat(new Nip("196608011988031001")).hasToString("***************001");
  }

  static Stream<String> numbers() {
    Random random = new Random(31);
    return IntStream.range(0, 300)
        .mapToObj(
            i -> {
              LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(14_000));
              int year = birth.getYear() + 18 + random.nextInt(8);
              return "%s%04d%02d%d%03d"
                  .formatted(
                      birth.toString().replace("-", ""),
                      year,
                      1 + random.nextInt(12),
                      1 + random.nextInt(2),
                      1 + random.nextInt(999));
            });
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersBuiltByTheRuleAreValidAndKeepNothingWhenMasked(String nip) {
    assertThat(Nip.faults(nip, EmploymentStatus.PNS, TODAY)).isEmpty();
    assertThat(new Nip(nip).masked()).doesNotContain(nip.substring(0, 4)).hasSize(18);
  }
}

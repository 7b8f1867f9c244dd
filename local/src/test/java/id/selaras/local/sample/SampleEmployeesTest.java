package id.selaras.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEmployeesTest {

  private static final List<String[]> ROWS =
      SampleEmployees.csv().lines().skip(1).map(line -> line.split(",", -1)).toList();

  @Test
  void theFileInThePackIsWhatTheGeneratorMakes() {
    assertThat(SampleData.text("employees.csv")).isEqualTo(SampleEmployees.csv());
  }

  @Test
  void everyNipHasABirthDateAnAppointmentASexAndASequence() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              String nip = row[1];
              assertThat(nip).matches("[0-9]{14}[12][0-9]{3}").doesNotEndWith("000");
              LocalDate birth =
                  LocalDate.parse(nip.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
              assertThat(Integer.parseInt(nip.substring(8, 12)) - birth.getYear())
                  .isBetween(18, 40);
              String month = nip.substring(12, 14);
              if (row[6].equals("PPPK")) {
                assertThat(month).isEqualTo("21");
              } else {
                assertThat(Integer.parseInt(month)).isBetween(1, 12);
              }
            });
  }

  @Test
  void noNipAndNoAccountOccursTwice() {
    assertThat(ROWS.stream().map(row -> row[1])).doesNotHaveDuplicates();
    assertThat(ROWS.stream().map(row -> row[0])).doesNotHaveDuplicates();
  }

  @Test
  void everyNameSaysThatNobodyIsMeant() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row[2]).endsWith("(contoh)"));
  }

  @Test
  void appraisersAndSuperiorsAreInTheFile() {
    List<String> known = ROWS.stream().map(row -> row[1]).toList();
    assertThat(ROWS)
        .allSatisfy(
            row ->
                assertThat(Arrays.asList(row[7], row[8]))
                    .allMatch(nip -> nip.isEmpty() || known.contains(nip)));
  }
}

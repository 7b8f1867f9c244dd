package id.selaras.local.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackTest {

  private static final Path HOME = Path.of("..");

  static Stream<Pack> packs() throws IOException {
    try (Stream<Path> folders = Files.list(HOME.resolve("local/packs"))) {
      return folders
          .map(folder -> Pack.find(HOME, folder.getFileName().toString()))
          .toList()
          .stream();
    }
  }

  private static List<String[]> rows(Pack pack, String file) {
    return pack.text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  @Test
  void thereIsMoreThanOneDistrict() throws IOException {
    assertThat(packs().map(pack -> pack.district().organisation()))
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPackThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Pack.find(HOME, "atlantis")).hasMessageContaining("atlantis");
  }

  @Test
  void aFolderAnywhereIsAPackToo() {
    Pack named = Pack.find(HOME, "binjai");
    assertThat(Pack.find(Path.of("/nowhere"), named.folder().toString())).isEqualTo(named);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyNipHasABirthDateAnAppointmentASexAndASequence(Pack pack) {
    assertThat(rows(pack, "employees.csv"))
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

  @ParameterizedTest
  @MethodSource("packs")
  void nobodyOccursTwiceAndEveryNameSaysThatNobodyIsMeant(Pack pack) {
    List<String[]> rows = rows(pack, "employees.csv");
    assertThat(rows.stream().map(row -> row[1])).doesNotHaveDuplicates();
    assertThat(pack.accounts().stream().map(Account::account)).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row[2]).endsWith("(contoh)"));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void appraisersAndSuperiorsAreInTheFile(Pack pack) {
    List<String[]> rows = rows(pack, "employees.csv");
    List<String> known = rows.stream().map(row -> row[1]).toList();
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(Arrays.asList(row[7], row[8]))
                    .allMatch(nip -> nip.isEmpty() || known.contains(nip)));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyUnitAndPersonThatIsNamedExists(Pack pack) {
    District district = pack.district();
    List<String> units = new ArrayList<>(district.wave().pilots());
    units.addAll(district.wave().controls());
    units.add(district.survey().unit());
    district.survey().places().forEach(place -> units.add(place.unit()));
    pack.employees().forEach(employee -> units.add(employee.unit()));
    assertThat(rows(pack, "units.csv").stream().map(row -> row[0])).containsAll(units);

    List<String> people = new ArrayList<>(district.campaign().unanswered());
    people.add(district.proposal().account());
    people.addAll(district.proposal().supporters());
    district.appraisals().forEach(a -> people.addAll(List.of(a.employee(), a.appraiser())));
    district.needs().items().forEach(item -> people.add(item.account()));
    district.needs().items().forEach(item -> people.addAll(item.supporters()));
    assertThat(pack.employees().stream().map(Pack.EmployeeLine::account)).containsAll(people);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theWeightsOfTheIndicatorsAddUpToOne(Pack pack) {
    assertThat(
            StreamSupport.stream(pack.json("indicators.json").spliterator(), false)
                .map(indicator -> indicator.path("weight").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.ONE);
  }
}

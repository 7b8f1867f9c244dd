package id.selaras.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.source.Mapping;
import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.UnitValue;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SurveyConfiguration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

  private static final String HEADER = "no,name,date,unit,u1,u2,u3,u4,u5,u6,u7,u8,u9\n";

  @Test
  void elementsAreFoundByNameAndNothingUnmappedIsKept() throws IOException {
    RowCheck.Outcome outcome = only(HEADER + "7,Budi,2026-03-05,B,1,2,3,4,1,2,3,4,1\n");
    var response = Objects.requireNonNull(outcome.response());
    assertThat(response.answers()).containsEntry(Element.COMPLAINTS, 4);
    assertThat(response.answers()).containsEntry(Element.FACILITIES, 1);
    assertThat(response.unitId()).isEqualTo("unit-b");
    assertThat(response.locationId()).isEqualTo("home");
    assertThat(response.toString()).doesNotContain("Budi");
  }

  @Test
  void aBlankOrUnknownCounterCountsForTheSourcesOwnUnit() throws IOException {
    for (String counter : List.of("", "elsewhere")) {
      var response =
          Objects.requireNonNull(
              only(HEADER + "7,x,2026-03-05," + counter + ",1,2,3,4,1,2,3,4,1\n").response());
      assertThat(response.unitId()).isEqualTo("home");
      assertThat(response.locationId()).isNull();
    }
  }

  @Test
  void everythingWrongWithARowIsNamedAtOnce() throws IOException {
    RowCheck.Outcome outcome = only(HEADER + ",x,2027-01-01,B,5,,x,4,1,2,3,4,0\n");
    assertThat(outcome.response()).isNull();
    assertThat(outcome.faults())
        .extracting(Fault::code)
        .containsExactlyInAnyOrder(
            Reason.RECORD_MISSING,
            Reason.DATE_IN_FUTURE,
            Reason.OUT_OF_SCALE,
            Reason.INCOMPLETE,
            Reason.NOT_A_NUMBER,
            Reason.OUT_OF_SCALE);
  }

  @Test
  void ofARefusedRowOnlyWhatHasTheFormOfItsColumnIsKept() throws IOException {
    RowCheck.Outcome outcome = only(HEADER + "7,Budi,5/3/2026,B,5,,3,4,1,2,3,4,1\n");
    assertThat(outcome.kept())
        .containsEntry("no", "7")
        .containsEntry("date", "5/3/2026")
        .containsEntry("unit", "B")
        .containsEntry("u1", "5")
        .doesNotContainKeys("name", "u2");
    RowCheck.Outcome shifted =
        only(HEADER + "7,2026-03-05,1271012345678901,Budi,Budi Santoso,1271012345678901,3,4\n");
    assertThat(shifted.kept()).containsOnlyKeys("no", "u3", "u4");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05,2026-03-05",
    "05/03/2026,2026-03-05",
    "5/3/2026 10:15,2026-03-05",
    "2026-03-05T10:15:00,2026-03-05",
    "2026-03-05 10:15:00,2026-03-05",
    "2026-03-05T20:00:00Z,2026-03-06"
  })
  void daysAreReadAsSourcesWriteThem(String text, LocalDate day) {
    assertThat(ServedDay.parse(text)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30", "31/02/2026", "yesterday", "2026", "03-05-2026", "2026/03/05"})
  void noOtherDayIsGuessed(String text) {
    assertThat(ServedDay.parse(text)).isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheFileButKeepsWhatCameBefore() throws IOException {
    List<RowCheck.Outcome> outcomes =
        all(HEADER + "1,x,2026-03-05,B,1,2,3,4,1,2,3,4,1\n2,\"x" + "y".repeat(200_000));
    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.getLast().faults())
        .containsExactly(new Fault(null, Reason.LINE_UNREADABLE));
  }

  @Test
  void semicolonsAndAByteOrderMarkAreUnderstood() throws IOException {
    String file = "\uFEFF" + HEADER + "7,x,2026-03-05,B,1,2,3,4,1,2,3,4,1\n";
    assertThat(only(file.replace(',', ';')).response()).isNotNull();
  }

  private static RowCheck.Outcome only(String file) throws IOException {
    List<RowCheck.Outcome> outcomes = all(file);
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private static List<RowCheck.Outcome> all(String file) throws IOException {
    var elements = new EnumMap<Element, String>(Element.class);
    for (Element element : Element.values()) {
      elements.put(element, "u" + (element.ordinal() + 1));
    }
    var source =
        new Source(
            "s",
            "S",
            "home",
            new Mapping("no", "date", null, "unit", elements),
            List.of(new UnitValue("b", "unit-b")),
            null,
            null,
            null);
    var check =
        new RowCheck(
            source,
            new SurveyConfiguration().satisfactionScheme(),
            LocalDate.of(2026, 6, 1),
            code -> Optional.empty());
    var outcomes = new ArrayList<RowCheck.Outcome>();
    CsvRows.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        source.mapping(),
        null,
        row -> outcomes.add(check.check(row)));
    return outcomes;
  }
}

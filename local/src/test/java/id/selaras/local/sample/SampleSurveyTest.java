package id.selaras.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSurveyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final District.Survey SURVEY =
      Pack.find(Path.of(".."), Pack.USUAL).district().survey();

  private static List<String[]> rows(LocalDate today) {
    return new SampleSurvey(SURVEY, today)
        .csv()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  @Test
  void theSameDayGivesTheSameAnswers() {
    assertThat(new SampleSurvey(SURVEY, TODAY).csv())
        .isEqualTo(new SampleSurvey(SURVEY, TODAY).csv());
  }

  @Test
  void noAnswerIsFromTheFutureOnAnyDay() {
    for (LocalDate day : List.of(TODAY, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))) {
      assertThat(rows(day))
          .allSatisfy(row -> assertThat(LocalDate.parse(row[1])).isBeforeOrEqualTo(day));
    }
  }

  @Test
  void everyAnswerIsOnTheScale() {
    assertThat(rows(TODAY))
        .hasSize(1_000)
        .allSatisfy(
            row -> assertThat(String.join("", List.of(row).subList(4, 13))).matches("[1-4]{9}"));
  }

  @Test
  void everyPlaceIsReached() {
    assertThat(rows(TODAY).stream().map(row -> row[2]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            SURVEY.places().stream().map(District.Place::value).toList());
  }

  @Test
  void theFourQuartersUpToTodayHaveAFigureOfPeopleServed() {
    assertThat(new SampleSurvey(SURVEY, TODAY).servedByQuarter().keySet())
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
  }
}

package id.selaras.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSurveyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static List<String[]> rows(LocalDate today) {
    return new SampleSurvey(today).csv().lines().skip(1).map(line -> line.split(",")).toList();
  }

  @Test
  void theSameDayGivesTheSameAnswers() {
    assertThat(new SampleSurvey(TODAY).csv()).isEqualTo(new SampleSurvey(TODAY).csv());
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
            SampleSurvey.PLACES.stream().map(SampleSurvey.Place::value).toList());
  }

  @Test
  void theFourQuartersUpToTodayHaveAFigureOfPeopleServed() {
    assertThat(new SampleSurvey(TODAY).servedByQuarter().keySet())
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
  }
}

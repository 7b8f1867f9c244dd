package id.selaras.local.sample;

import id.selaras.local.pack.District;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Synthetic survey answers from a fixed seed, over the quarter of a day and the three before it, so
 * that the figures of "this quarter" are there on any day. Wards answer differently and change over
 * time; about one respondent in six gives the same answer to everything, as real ones do.
 */
final class SampleSurvey {

  static final String HEADER = "no,tanggal,tempat,layanan,u1,u2,u3,u4,u5,u6,u7,u8,u9";

  private static final long SEED = 14_2017;

  private final District.Survey survey;
  private final Random random = new Random(SEED);
  private final LocalDate firstDay;
  private final int days;

  SampleSurvey(District.Survey survey, LocalDate today) {
    this.survey = survey;
    LocalDate quarter =
        today.withDayOfMonth(1).withMonth(today.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2);
    this.firstDay = quarter.minusMonths(9);
    this.days = (int) (today.toEpochDay() - firstDay.toEpochDay()) + 1;
  }

  /** The answers as a survey system would export them. */
  String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (int record = 1; record <= survey.responses(); record++) {
      lines.add(line(record));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(int record) {
    LocalDate day = firstDay.plusDays(random.nextInt(days));
    District.Place place = place();
    String service = survey.services().get(random.nextInt(survey.services().size()));
    double quarters = (day.toEpochDay() - firstDay.toEpochDay()) / 91.0;
    double level = place.level() + place.drift() * quarters + 0.25 * random.nextGaussian();
    boolean same = random.nextInt(6) == 0;
    StringBuilder line =
        new StringBuilder("contoh-%04d,%s,%s,%s".formatted(record, day, place.value(), service));
    int all = answer(level + 0.3);
    for (int element = 1; element <= 9; element++) {
      line.append(',').append(same ? all : answer(level));
    }
    return line.toString();
  }

  private int answer(double level) {
    long rounded = Math.round(level + 0.55 * random.nextGaussian());
    return (int) Math.clamp(rounded, 1, 4);
  }

  private District.Place place() {
    int total = survey.places().stream().mapToInt(District.Place::share).sum();
    int drawn = random.nextInt(total);
    for (District.Place place : survey.places()) {
      drawn -= place.share();
      if (drawn < 0) {
        return place;
      }
    }
    throw new IllegalStateException("The shares do not add up");
  }

  /** Number of people served per quarter: somewhat more than answered. */
  Map<String, Integer> servedByQuarter() {
    Map<String, Integer> served = new TreeMap<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDate day = firstDay.plusMonths(3L * quarter);
      served.put(
          "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)), 60 + 20 * quarter);
    }
    return served;
  }
}

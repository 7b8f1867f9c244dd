package id.selaras.appraisal.scoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How often an indicator is measured, and how its periods are written: 2026-03, 2026-Q1, 2026. */
public enum Frequency {
  MONTHLY("\\d{4}-(0[1-9]|1[0-2])", 1),
  QUARTERLY("\\d{4}-Q[1-4]", 3),
  ANNUAL("\\d{4}", 12);

  private final Pattern spelling;
  private final int months;

  Frequency(String spelling, int months) {
    this.spelling = Pattern.compile(spelling);
    this.months = months;
  }

  public boolean spells(String period) {
    return spelling.matcher(period).matches();
  }

  /** All periods that lie within a cycle, first to last; a stub at either end belongs to it. */
  public List<String> within(LocalDate from, LocalDate to) {
    List<String> periods = new ArrayList<>();
    YearMonth month =
        YearMonth.of(from.getYear(), (from.getMonthValue() - 1) / months * months + 1);
    for (; !month.atDay(1).isAfter(to); month = month.plusMonths(months)) {
      periods.add(name(month));
    }
    return periods;
  }

  /** The first day of a period: before it there is nothing to report. */
  public LocalDate firstDay(String period) {
    return lastDay(period).minusMonths(months - 1L).withDayOfMonth(1);
  }

  /** The last day of a period: after it a value is due. */
  public LocalDate lastDay(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    return switch (this) {
      case ANNUAL -> LocalDate.of(year, 12, 31);
      case QUARTERLY ->
          YearMonth.of(year, 3 * Integer.parseInt(period.substring(6))).atEndOfMonth();
      case MONTHLY -> YearMonth.parse(period).atEndOfMonth();
    };
  }

  private String name(YearMonth first) {
    return switch (this) {
      case MONTHLY -> first.toString();
      case QUARTERLY -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / 3 + 1);
      case ANNUAL -> Integer.toString(first.getYear());
    };
  }
}

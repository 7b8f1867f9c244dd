package id.selaras.evaluation.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month, quarter or year in Asia/Jakarta, written {@code 2026-03-05}, {@code 2026-03},
 * {@code 2026-Q1}, {@code 2026}.
 */
public record Period(String text, Span span, LocalDate from, LocalDate to) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** How long a period is. */
  public enum Span {
    DAY,
    MONTH,
    QUARTER,
    YEAR
  }

  /** Reads a period; nothing when the text is none, or one beyond the years 1900 to 2200. */
  public static Optional<Period> parse(String text) {
    return read(text)
        .filter(
            period ->
                period.from().getYear() >= FIRST_YEAR && period.from().getYear() <= LAST_YEAR);
  }

  private static Optional<Period> read(String text) {
    try {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return Optional.of(containing(LocalDate.parse(text), Span.DAY));
      }
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        return Optional.of(containing(YearMonth.parse(text).atDay(1), Span.MONTH));
      }
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        int first = (Integer.parseInt(quarter.group(2)) - 1) * 3 + 1;
        return Optional.of(
            containing(LocalDate.of(Integer.parseInt(quarter.group(1)), first, 1), Span.QUARTER));
      }
      Matcher year = YEAR.matcher(text);
      return year.matches()
          ? Optional.of(containing(LocalDate.of(Integer.parseInt(text), 1, 1), Span.YEAR))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The period of this length that a day lies in. */
  public static Period containing(LocalDate day, Span span) {
    return switch (span) {
      case DAY -> new Period(day.toString(), span, day, day.plusDays(1));
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new Period(day.toString().substring(0, 7), span, first, first.plusMonths(1));
      }
      case QUARTER -> {
        int quarter = (day.getMonthValue() - 1) / 3;
        LocalDate first = LocalDate.of(day.getYear(), quarter * 3 + 1, 1);
        yield new Period(
            "%04d-Q%d".formatted(day.getYear(), quarter + 1), span, first, first.plusMonths(3));
      }
      case YEAR -> {
        LocalDate first = LocalDate.of(day.getYear(), 1, 1);
        yield new Period("%04d".formatted(day.getYear()), span, first, first.plusYears(1));
      }
    };
  }
}

package id.selaras.evaluation.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of service as sources write it: ISO dates and date-times, and day/month/year. A
 * moment with an offset becomes the day in Medan.
 */
final class ServedDay {

  static final ZoneId MEDAN = ZoneId.of("Asia/Jakarta");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})([ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2})?)?");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss[.SSS]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private ServedDay() {}

  static Optional<LocalDate> parse(String text) {
    try {
      if (text.length() == 10 && text.charAt(4) == '-') {
        return Optional.of(LocalDate.parse(text));
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(dayFirst.group(3)),
                Integer.parseInt(dayFirst.group(2)),
                Integer.parseInt(dayFirst.group(1))));
      }
      if (text.length() < 16 || text.charAt(4) != '-') {
        return Optional.empty();
      }
      String moment = text.substring(0, 10) + "T" + text.substring(11);
      return Optional.of(moment(moment));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static LocalDate moment(String text) {
    try {
      return OffsetDateTime.parse(text).atZoneSameInstant(MEDAN).toLocalDate();
    } catch (DateTimeException local) {
      try {
        return LocalDateTime.parse(text).toLocalDate();
      } catch (DateTimeException other) {
        return LocalDateTime.parse(text, LOCAL).toLocalDate();
      }
    }
  }
}

package id.selaras.platform;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single value may be, in a body as in the address of a request. [DESIGN] */
final class Values {

  /** Characters of a text that declares no length of its own. */
  static final int LONGEST_TEXT = 4_000;

  /** Digits of a number, before and after its point, as many as the database keeps. */
  static final int MOST_DIGITS = 34;

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,50}(\\.\\d{1,50})?([eE][+-]?\\d{1,9})?");

  /** Letters by their kind that nobody sees: fillers of Hangul and the empty Braille cell. */
  private static final Set<Integer> INVISIBLE = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

  private Values() {}

  /** What is wrong with a text, or nothing. */
  static @Nullable Violation wrong(String text, int longest) {
    if (!isCarried(text)) {
      return Violation.at("", "text-not-plain");
    }
    return text.length() > longest ? Violation.at("", "text-too-long", longest) : null;
  }

  /** Whether it can be stored, sent and shown: whole characters, and no control but line ends. */
  static boolean isCarried(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.getType(c) == Character.SURROGATE
                    || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }

  /** Whether a reader would see anything. */
  static boolean isVisible(String text) {
    return text.codePoints().anyMatch(c -> !INVISIBLE.contains(c) && isInk(c));
  }

  private static boolean isInk(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  /** The number, or nothing for one with more digits than {@link #MOST_DIGITS}. */
  static @Nullable BigDecimal figure(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      boolean bounded =
          value.precision() <= MOST_DIGITS
              && value.scale() <= MOST_DIGITS
              && value.scale() >= -MOST_DIGITS;
      return bounded ? value : null;
    } catch (NumberFormatException exponent) {
      return null;
    }
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException for what is none, or lies outside the years
   */
  static LocalDate day(String text) {
    if (!DAY.matcher(text).matches()) {
      throw new IllegalArgumentException("no day");
    }
    try {
      LocalDate day = LocalDate.parse(text);
      requireYear(day.getYear());
      return day;
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(none);
    }
  }

  /**
   * A moment.
   *
   * @throws IllegalArgumentException for what is none, or lies outside the years
   */
  static Instant moment(String text) {
    try {
      Instant moment = Instant.parse(text);
      requireYear(moment.atOffset(ZoneOffset.UTC).getYear());
      return moment;
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(none);
    }
  }

  private static void requireYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("year " + year);
    }
  }
}

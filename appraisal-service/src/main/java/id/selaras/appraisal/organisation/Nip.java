package id.selaras.appraisal.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Number of a civil servant (NIP, or NI PPPK), 18 digits: birth date {@code YYYYMMDD}, first
 * appointment {@code YYYYMM}, sex {@code 1|2}, sequence {@code NNN} (Perka BKN 22/2007 and 43/2007,
 * domain.md 3.1). PPPK have {@code YYYY21} in the place of the appointment. It has no check digit.
 *
 * <p>It encodes a birth date and a sex: show {@link #masked()} to whoever need not know it.
 */
public record Nip(String digits) {

  private static final String CONTRACT = "21";
  private static final int MONTHS_AHEAD = 2;

  /** Removes the spaces with which the number is often written. */
  static String strip(String written) {
    return written.replaceAll("[\\s\\u00a0]", "");
  }

  /**
   * Everything that is wrong with a number, as violation codes; empty when it is valid.
   *
   * @param digits the number without spaces
   * @param status decides between the month of a PNS and the {@code 21} of a PPPK
   * @param today an appointment may be at most two months ahead
   */
  static List<String> faults(String digits, EmploymentStatus status, LocalDate today) {
    if (!isNumber(digits)) {
      return List.of("nip-not-18-digits");
    }
    List<String> faults = new ArrayList<>();
    boolean born = isPastDate(digits, today);
    if (!born) {
      faults.add("nip-birth-date");
    }
    String appointed = appointmentFault(digits, status, today);
    if (!appointed.isEmpty()) {
      faults.add(appointed);
    }
    if (born && Integer.parseInt(digits.substring(8, 12)) <= year(digits)) {
      faults.add("nip-appointed-before-birth");
    }
    char sex = digits.charAt(14);
    if (sex != '1' && sex != '2') {
      faults.add("nip-sex-digit");
    }
    if (digits.endsWith("000")) {
      faults.add("nip-sequence");
    }
    return faults;
  }

  /** Whether the text is 18 ASCII digits; other scripts' digits are not a NIP. */
  static boolean isNumber(String digits) {
    return digits.length() == 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String appointmentFault(String digits, EmploymentStatus status, LocalDate today) {
    String month = digits.substring(12, 14);
    int year = Integer.parseInt(digits.substring(8, 12));
    YearMonth latest = YearMonth.from(today).plusMonths(MONTHS_AHEAD);
    if (month.equals(CONTRACT)) {
      if (status != EmploymentStatus.PPPK) {
        return "nip-is-pppk";
      }
      return year > latest.getYear() ? "nip-appointed-in-future" : "";
    }
    if (status == EmploymentStatus.PPPK) {
      return "nip-not-pppk";
    }
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      return "nip-appointment-month";
    }
    return YearMonth.of(year, number).isAfter(latest) ? "nip-appointed-in-future" : "";
  }

  private static boolean isPastDate(String digits, LocalDate today) {
    if (year(digits) < 1900) {
      return false;
    }
    try {
      return LocalDate.of(
              year(digits),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6, 8)))
          .isBefore(today);
    } catch (DateTimeException notADate) {
      return false;
    }
  }

  private static int year(String digits) {
    return Integer.parseInt(digits.substring(0, 4));
  }

  /** Fifteen stars and the sequence: neither birth date nor sex can be read from it. */
  public String masked() {
    return "*".repeat(15) + digits.substring(15);
  }

  /** Masked, so that a number never reaches a log by accident. */
  @Override
  public String toString() {
    return masked();
  }
}

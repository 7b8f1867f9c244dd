package id.selaras.feedback.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The deadlines of proposals, from data ({@code parameters/proposal.v1.json}) [DESIGN].
 *
 * @param answerDays calendar days until an answer is due
 * @param postponementDays until a postponed proposal is due again, where no day was named
 * @param timeZone where a day begins and ends
 */
public record ProposalRules(
    String code,
    int version,
    String source,
    int answerDays,
    int postponementDays,
    String dayCount,
    String timeZone) {

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone());
  }

  LocalDate dueOn(Instant submitted) {
    return day(submitted).plusDays(answerDays);
  }

  LocalDate dueAgainOn(Instant postponed) {
    return day(postponed).plusDays(postponementDays);
  }
}

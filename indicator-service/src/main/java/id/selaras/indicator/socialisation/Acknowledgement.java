package id.selaras.indicator.socialisation;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one employee has taken up one campaign. There is one of these per campaign and employee, so
 * whoever does a step twice has done it once.
 *
 * @param unitId where they worked at their last step
 * @param attempts how many goes at the quiz there were
 * @param latest the last of them; none after the one that passed
 * @param at time of the last step
 */
public record Acknowledgement(
    String campaignId,
    String waveId,
    String employeeId,
    String unitId,
    AcknowledgementStatus status,
    int attempts,
    List<Attempt> latest,
    @Nullable Acceptance acceptance,
    @Nullable String reason,
    Instant at) {

  /** The identity of an employee's acknowledgement, also the key of its events. */
  static String id(String campaignId, String employeeId) {
    return campaignId + ":" + employeeId;
  }

  /** Someone has read the material. */
  static Acknowledgement read(
      String campaignId, String waveId, String employeeId, String unitId, Instant now) {
    return new Acknowledgement(
        campaignId,
        waveId,
        employeeId,
        unitId,
        AcknowledgementStatus.READ,
        0,
        List.of(),
        null,
        null,
        now);
  }

  String id() {
    return id(campaignId, employeeId);
  }

  boolean passed() {
    return status != AcknowledgementStatus.READ;
  }

  boolean answered() {
    return status == AcknowledgementStatus.ANSWERED;
  }

  /** The score of the last attempt, absent before the first. */
  @Nullable BigDecimal score() {
    return latest.isEmpty() ? null : latest.getLast().score();
  }

  /**
   * One more go. What was passed stays passed: nothing is counted after it, and a request that
   * comes again is the attempt that it was.
   */
  Acknowledgement attempted(Attempt attempt, String unit, int remembered, Instant now) {
    for (Attempt earlier : latest) {
      if (earlier.id().equals(attempt.id())) {
        if (!earlier.answers().equals(attempt.answers())) {
          throw Problem.rule("idempotency-key-reused");
        }
        return this;
      }
    }
    if (passed()) {
      return this;
    }
    List<Attempt> all = new ArrayList<>(latest);
    all.add(attempt);
    return new Acknowledgement(
        campaignId,
        waveId,
        employeeId,
        unit,
        attempt.passed() ? AcknowledgementStatus.PASSED : AcknowledgementStatus.READ,
        attempts + 1,
        List.copyOf(all.subList(Math.max(0, all.size() - remembered), all.size())),
        acceptance,
        reason,
        now);
  }

  /** The attempt that a request led to: its own, or the one that had passed before it. */
  Attempt attemptOf(String id) {
    return latest.stream()
        .filter(attempt -> attempt.id().equals(id))
        .findFirst()
        .orElseGet(latest::getLast);
  }

  /** An answer, which may change as long as the campaign runs. */
  Acknowledgement answered(
      @Nullable Acceptance answer, @Nullable String why, String unit, int longest, Instant now) {
    if (!passed()) {
      throw Problem.conflict("quiz-not-passed");
    }
    String said = why == null || why.isBlank() ? null : why.strip();
    List<Violation> errors = new ArrayList<>();
    if (answer == null) {
      errors.add(Violation.at("/answer", "required"));
    } else if (answer != Acceptance.AGREE && said == null) {
      errors.add(Violation.at("/reason", "reason-of-doubt"));
    }
    if (said != null && said.length() > longest) {
      errors.add(Violation.at("/reason", "too-long", longest));
    }
    if (!errors.isEmpty()) {
      throw Problem.rule("acceptance-invalid").with(errors);
    }
    if (answer == acceptance && Objects.equals(said, reason)) {
      return this;
    }
    return new Acknowledgement(
        campaignId,
        waveId,
        employeeId,
        unit,
        AcknowledgementStatus.ANSWERED,
        attempts,
        latest,
        answer,
        said,
        now);
  }
}

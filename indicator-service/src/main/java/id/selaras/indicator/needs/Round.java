package id.selaras.indicator.needs;

import id.selaras.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of the needs analysis [DESIGN]. It collects up to and including its last day; the planner
 * decides before and after that, and closes it once everything is decided.
 *
 * @param closesOn the last day of proposals and support, in Asia/Jakarta
 */
public record Round(
    String title,
    @Nullable String description,
    LocalDate closesOn,
    RoundStatus status,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /** Whether proposals and support are taken on that day. */
  boolean collects(LocalDate today) {
    return status == RoundStatus.OPEN && !today.isAfter(closesOn);
  }

  /** Refuses what comes too late: 409 {@code round-closed} or {@code round-over}. */
  void requireCollecting(LocalDate today) {
    requireOpen();
    if (!collects(today)) {
      throw Problem.conflict("round-over", closesOn);
    }
  }

  /** The round, decided throughout; 409 {@code needs-undecided} while it is not. */
  Round closed(long undecided, Instant now) {
    requireOpen();
    if (undecided > 0) {
      throw Problem.conflict("needs-undecided", undecided);
    }
    return new Round(title, description, closesOn, RoundStatus.CLOSED, openedAt, now);
  }

  private void requireOpen() {
    if (status == RoundStatus.CLOSED) {
      throw Problem.conflict("round-closed");
    }
  }
}

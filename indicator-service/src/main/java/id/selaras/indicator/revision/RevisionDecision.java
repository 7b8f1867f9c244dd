package id.selaras.indicator.revision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the planner decided on a revision, and why.
 *
 * @param postponedUntil from this day on it is open again
 * @param action what accepting leads to
 * @param newIndicator the indicator that it starts, if any
 */
public record RevisionDecision(
    Decision decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable RevisionAction action,
    @Nullable NewIndicator newIndicator) {}

package id.selaras.indicator.needs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the planner decided on a need, and why.
 *
 * @param aspectCode the aspect that a kept need belongs to
 * @param mergedInto the kept need that a merged one is part of
 * @param supports how many supported it at that moment
 */
public record NeedDecision(
    NeedOutcome kind,
    String reason,
    @Nullable String aspectCode,
    @Nullable String mergedInto,
    long supports,
    Instant decidedAt) {}

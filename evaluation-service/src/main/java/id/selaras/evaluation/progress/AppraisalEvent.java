package id.selaras.evaluation.progress;

import org.jspecify.annotations.Nullable;

/** What this service reads of an appraisal's event: no person. */
public record AppraisalEvent(
    String unitId, String cycleId, String status, @Nullable String predicate) {}

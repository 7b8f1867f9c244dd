package id.selaras.evaluation.coverage;

import org.jspecify.annotations.Nullable;

/** What this service reads of an acknowledgement's event: the unit, no person. */
public record AcknowledgementEvent(
    String campaignId, String unitId, String status, @Nullable String acceptance) {}

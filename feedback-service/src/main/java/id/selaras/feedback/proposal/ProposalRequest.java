package id.selaras.feedback.proposal;

import org.jspecify.annotations.Nullable;

/** A proposal as it is handed in. */
public record ProposalRequest(
    @Nullable Subject subject,
    @Nullable IndicatorRef target,
    @Nullable String title,
    @Nullable String text) {}

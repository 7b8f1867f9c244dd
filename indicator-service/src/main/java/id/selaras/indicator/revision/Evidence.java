package id.selaras.indicator.revision;

import org.jspecify.annotations.Nullable;

/** Where a recommendation comes from. */
public record Evidence(
    String kind,
    @Nullable String evaluationId,
    @Nullable String verdict,
    @Nullable Long n,
    @Nullable String note) {}

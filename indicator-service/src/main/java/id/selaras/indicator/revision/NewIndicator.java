package id.selaras.indicator.revision;

import org.jspecify.annotations.Nullable;

/** What an indicator that a revision starts is called. */
public record NewIndicator(@Nullable String code, @Nullable String title) {}

package id.selaras.indicator.catalogue;

import java.time.Instant;

/** Why and when a version was retired. */
public record Retirement(String reason, Instant retiredAt) {}

package id.selaras.evaluation.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row.
 *
 * @param column the mapped column, or nothing where the whole line is meant
 */
public record Fault(@Nullable String column, Reason code) {}

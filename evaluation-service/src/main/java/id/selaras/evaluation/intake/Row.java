package id.selaras.evaluation.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of an upload, as far as its columns are asked for.
 *
 * @param columns the text under a column's name, or null; null itself where the line could not be
 *     read
 */
record Row(long line, @Nullable Function<String, @Nullable String> columns) {}

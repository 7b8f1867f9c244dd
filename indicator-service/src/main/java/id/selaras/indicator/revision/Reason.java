package id.selaras.indicator.revision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure that speaks for a revision, and the threshold that it passed. */
public record Reason(String code, @Nullable BigDecimal value, @Nullable BigDecimal threshold) {}

package id.selaras.appraisal.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was realised for one indicator in one period, with its evidence. */
public record Realisation(
    String indicatorId,
    String period,
    BigDecimal value,
    List<Evidence> evidence,
    @Nullable String note,
    Instant reportedAt) {}

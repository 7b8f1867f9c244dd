package id.selaras.appraisal.scoring;

import java.math.BigDecimal;

/** What was realised in one period. */
public record PeriodValue(String period, BigDecimal value) {}

package id.selaras.evaluation.live;

import id.selaras.evaluation.satisfaction.Grade;
import java.math.BigDecimal;

/** A unit's figure of a year as it stands. */
public record LiveSatisfaction(
    String unitId,
    String unitCode,
    String unitName,
    String period,
    BigDecimal index,
    String indexExact,
    Grade grade,
    long respondents) {}

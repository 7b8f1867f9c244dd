package id.selaras.evaluation.live;

import id.selaras.evaluation.survey.Grade;
import id.selaras.evaluation.survey.SatisfactionScheme;
import java.math.BigDecimal;

/**
 * A unit's figure of a year as it stands.
 *
 * @param scheme the version of the parameters that it was computed with
 */
public record LiveSatisfaction(
    String unitId,
    String unitCode,
    String unitName,
    String period,
    BigDecimal index,
    String indexExact,
    Grade grade,
    long respondents,
    SatisfactionScheme.Id scheme) {}

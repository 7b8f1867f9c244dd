package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Grade;
import id.selaras.evaluation.survey.SatisfactionScheme;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figure of a year as it stands; index, sample and interval are of the same answers.
 *
 * @param interval absent where the answers tell no spread
 * @param scheme the version of the parameters that it was computed with
 */
record YearView(
    String unitId,
    String unitCode,
    String unitName,
    String period,
    BigDecimal index,
    String indexExact,
    Grade grade,
    long respondents,
    MinimumSample sample,
    SatisfactionFigure.@Nullable Bounds interval,
    SatisfactionScheme.Id scheme) {}

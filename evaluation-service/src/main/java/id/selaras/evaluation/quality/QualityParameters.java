package id.selaras.evaluation.quality;

import java.math.BigDecimal;

/**
 * What is looked at in an indicator's results and from where on it is worth a recommendation.
 * [DESIGN]
 *
 * @param cap the highest achievement in percent
 * @param attainableMaximum the highest where the indicator's target is all there is (100 % of
 *     something)
 * @param floor the lowest
 * @param minimumAppraisals below this many final appraisals nothing is shown and nothing judged:
 *     single results could be told from the figures
 * @param ceilingShare more than this share at the maximum tells nobody apart
 * @param floorShare more than this share at the floor: the target is out of reach
 * @param missingShare more than this share without evidence
 * @param variation less than this coefficient of variation: everybody gets the same
 */
public record QualityParameters(
    String source,
    int version,
    BigDecimal cap,
    BigDecimal attainableMaximum,
    BigDecimal floor,
    int minimumAppraisals,
    BigDecimal ceilingShare,
    BigDecimal floorShare,
    BigDecimal missingShare,
    BigDecimal variation) {}

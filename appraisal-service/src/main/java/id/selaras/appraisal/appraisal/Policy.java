package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScoring;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.platform.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The policy that an appraisal is bound to.
 *
 * @param scheme gives the legal result
 * @param number gives the number beside it; absent in appraisals from before there was one
 */
record Policy(Scheme scheme, @Nullable NumberScheme number) {

  /** How many opinions it takes to show or count any; none where the scheme does not hear them. */
  int minimumOpinions() {
    NumberScheme.OpinionRules rules = number == null ? null : number.opinions();
    return rules == null ? Integer.MAX_VALUE : rules.minimum();
  }

  /** The mean of the opinions, from the minimum on. */
  @Nullable BigDecimal meanOf(@Nullable OpinionSnapshot heard) {
    return number == null || heard == null || heard.opinions().isEmpty()
        ? null
        : number.rounding().edge(NumberScoring.mean(number, heard.ratings()));
  }

  boolean hearsOpinions() {
    return number != null && number.opinions() != null;
  }

  /** 409 where the appraisal has no number, or its scheme hears no opinions. */
  void requireOpinions(Appraisal appraisal) {
    NumberPart part = appraisal.numbered();
    if (!hearsOpinions()) {
      throw Problem.conflict("opinions-not-heard", part.scheme().code());
    }
  }
}

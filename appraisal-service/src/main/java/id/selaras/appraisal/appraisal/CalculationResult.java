package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.Score;
import org.jspecify.annotations.Nullable;

/** The score of an appraisal, and the number beside it where the appraisal has one. */
record CalculationResult(Score score, @Nullable NumberScore number) {}

/** Evaluation: what citizens say, counted exactly, beside how far appraisal has come. */
@NullMarked
package id.selaras.evaluation;

import org.jspecify.annotations.NullMarked;

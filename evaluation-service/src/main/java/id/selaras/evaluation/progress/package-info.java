/** How far appraisal has come per unit and cycle. */
@NullMarked
package id.selaras.evaluation.progress;

import org.jspecify.annotations.NullMarked;

/** Waves of the roll-out, as the events of the appraisal tell them. */
@NullMarked
package id.selaras.evaluation.wave;

import org.jspecify.annotations.NullMarked;

/** Parameters that are versioned data: a rule that may change is never a constant in code. */
@NullMarked
package id.selaras.evaluation.parameter;

import org.jspecify.annotations.NullMarked;

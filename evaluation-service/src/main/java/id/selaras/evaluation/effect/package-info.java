/**
 * Whether pilot units moved differently from their controls: pure statistics over figures that
 * others have frozen. Distributions and descriptive figures come from Hipparchus.
 */
@NullMarked
package id.selaras.evaluation.effect;

import org.jspecify.annotations.NullMarked;

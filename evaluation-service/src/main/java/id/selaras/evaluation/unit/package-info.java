/** The tree of units, as the events of the organisation tell it. */
@NullMarked
package id.selaras.evaluation.unit;

import org.jspecify.annotations.NullMarked;

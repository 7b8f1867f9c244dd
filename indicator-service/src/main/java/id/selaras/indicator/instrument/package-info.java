/** Weighted sets of published indicator versions. */
@NullMarked
package id.selaras.indicator.instrument;

import org.jspecify.annotations.NullMarked;

/** The indicators that measure what is appraised, from draft to published version. */
@NullMarked
package id.selaras.indicator.catalogue;

import org.jspecify.annotations.NullMarked;

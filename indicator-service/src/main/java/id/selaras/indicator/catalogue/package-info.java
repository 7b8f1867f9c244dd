/** Which aspects are appraised, and the indicators that measure them. */
@NullMarked
package id.selaras.indicator.catalogue;

import org.jspecify.annotations.NullMarked;

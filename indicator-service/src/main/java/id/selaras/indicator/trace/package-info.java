/** Where each version of an indicator comes from. */
@NullMarked
package id.selaras.indicator.trace;

import org.jspecify.annotations.NullMarked;

/** The indicator service. */
@NullMarked
package id.selaras.indicator;

import org.jspecify.annotations.NullMarked;

/** Which aspects are appraised. */
@NullMarked
package id.selaras.indicator.aspect;

import org.jspecify.annotations.NullMarked;

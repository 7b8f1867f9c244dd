/** Synthetic sample data, loaded through the public API. */
@NullMarked
package id.selaras.local.sample;

import org.jspecify.annotations.NullMarked;

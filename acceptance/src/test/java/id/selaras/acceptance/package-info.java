/** End-to-end, browser and fault tests: they know the system only by its doors. */
@NullMarked
package id.selaras.acceptance;

import org.jspecify.annotations.NullMarked;

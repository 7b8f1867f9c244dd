/** The feedback service. */
@NullMarked
package id.selaras.feedback;

import org.jspecify.annotations.NullMarked;

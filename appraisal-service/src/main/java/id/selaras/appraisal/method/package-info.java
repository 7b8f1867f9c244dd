/** Recommendations about the method and the roll-out, and what a person decides on them. */
@NullMarked
package id.selaras.appraisal.method;

import org.jspecify.annotations.NullMarked;

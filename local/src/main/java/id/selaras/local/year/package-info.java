/**
 * A year of appraisal told through the public API, in the words of the people who live it. The
 * sample data and the acceptance tests speak it.
 */
@NullMarked
package id.selaras.local.year;

import org.jspecify.annotations.NullMarked;

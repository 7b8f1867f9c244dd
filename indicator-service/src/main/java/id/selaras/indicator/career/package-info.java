/**
 * What a performance predicate means for a career: credit points and the years until a rise in rank
 * or level, for those to whom this applies (PermenPANRB 1/2023, Peraturan BKN 3/2023).
 */
@NullMarked
package id.selaras.indicator.career;

import org.jspecify.annotations.NullMarked;

/** Appraisals: from realisations with evidence to a final, explained predicate. */
@NullMarked
package id.selaras.appraisal.appraisal;

import org.jspecify.annotations.NullMarked;

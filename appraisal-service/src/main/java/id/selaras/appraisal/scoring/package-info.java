/** How evidence becomes a predicate: the chain of PermenPANRB 6/2022, free of any framework. */
@NullMarked
package id.selaras.appraisal.scoring;

import org.jspecify.annotations.NullMarked;

/** What should be revised, with the evidence that says so, and what became of it. */
@NullMarked
package id.selaras.evaluation.recommendation;

import org.jspecify.annotations.NullMarked;

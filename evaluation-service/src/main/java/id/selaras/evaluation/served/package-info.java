/** How many people units served: what a minimum sample is measured against. */
@NullMarked
package id.selaras.evaluation.served;

import org.jspecify.annotations.NullMarked;

/** How far a campaign has reached the units it addresses. */
@NullMarked
package id.selaras.evaluation.coverage;

import org.jspecify.annotations.NullMarked;

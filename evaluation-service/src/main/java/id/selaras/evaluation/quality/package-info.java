/**
 * How well an indicator version tells one appraisal from another, and where evidence is missing.
 */
@NullMarked
package id.selaras.evaluation.quality;

import org.jspecify.annotations.NullMarked;

/** What this service knows of registered evaluations, from their owner's events. */
@NullMarked
package id.selaras.appraisal.evaluation;

import org.jspecify.annotations.NullMarked;

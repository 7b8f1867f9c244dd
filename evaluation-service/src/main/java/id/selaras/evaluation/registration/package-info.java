/**
 * Evaluations of waves: registered and frozen before the wave opens, looked at once, bound to the
 * figures of that look.
 */
@NullMarked
package id.selaras.evaluation.registration;

import org.jspecify.annotations.NullMarked;

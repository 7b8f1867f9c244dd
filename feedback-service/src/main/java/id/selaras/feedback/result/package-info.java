/** Feedback on the result of an appraisal. */
@NullMarked
package id.selaras.feedback.result;

import org.jspecify.annotations.NullMarked;

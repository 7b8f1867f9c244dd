/** What staff propose about an indicator, the method or the system, and what became of it. */
@NullMarked
package id.selaras.feedback.proposal;

import org.jspecify.annotations.NullMarked;

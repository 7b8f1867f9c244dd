/** What this service knows of indicators and instruments, from their owner's events. */
@NullMarked
package id.selaras.appraisal.indicator;

import org.jspecify.annotations.NullMarked;

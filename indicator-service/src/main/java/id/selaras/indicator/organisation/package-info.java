/**
 * What this service knows of units, employees and waves, from their owner's events: only what it
 * needs, so neither a name nor a NIP of anybody (UU 27/2022 art. 16, least data).
 */
@NullMarked
package id.selaras.indicator.organisation;

import org.jspecify.annotations.NullMarked;

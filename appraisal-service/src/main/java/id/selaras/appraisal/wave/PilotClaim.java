package id.selaras.appraisal.wave;

import org.jspecify.annotations.Nullable;

/**
 * Which wave holds a unit as its pilot. One document per unit decides between two waves that open
 * at the same moment, which two documents of two waves could not.
 *
 * @param waveId absent when no wave holds the unit
 */
record PilotClaim(@Nullable String waveId) {}

package id.selaras.evaluation.intake;

import java.time.Instant;

/**
 * A rejection as it is kept.
 *
 * @param version of its event; a newer one replaces it
 * @param at when its event was sent; it is kept for some days from then
 */
record StoredRejection(SurveyRejection rejection, long version, Instant at) {}

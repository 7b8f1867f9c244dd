package id.selaras.feedback.proposal;

import java.time.Instant;

/** The answer to a proposal, with its reason in words. */
public record Answer(Decision decision, String text, Instant answeredAt) {}

package id.selaras.appraisal.appraisal;

import java.time.Instant;

/** What the employee says of the period. */
public record SelfAppraisal(String summary, Instant at) {}

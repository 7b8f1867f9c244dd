package id.selaras.appraisal.appraisal;

/** A period for which nothing had to be reported, as the appraiser found, and why [DESIGN]. */
public record Excuse(String indicatorId, String period, String reason) {}

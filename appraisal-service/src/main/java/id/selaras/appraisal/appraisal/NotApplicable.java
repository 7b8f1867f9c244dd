package id.selaras.appraisal.appraisal;

/** An indicator that the appraiser left out, and why [DESIGN]. */
public record NotApplicable(String indicatorId, String reason) {}

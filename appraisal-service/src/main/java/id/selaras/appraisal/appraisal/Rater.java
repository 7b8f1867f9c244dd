package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.RaterKind;

/** Somebody whose opinion the appraiser asks for. */
public record Rater(String employeeId, String account, RaterKind kind) {}

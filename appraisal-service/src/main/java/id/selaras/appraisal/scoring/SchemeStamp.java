package id.selaras.appraisal.scoring;

/** The scheme that an appraisal is bound to, with the hash of its data as it was then. */
public record SchemeStamp(String code, int version, String hash) {}

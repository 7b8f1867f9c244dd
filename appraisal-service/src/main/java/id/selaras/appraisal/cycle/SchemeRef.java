package id.selaras.appraisal.cycle;

/** A version of a scoring scheme; results of a cycle are computed by it and no other. */
public record SchemeRef(String code, int version) {}

package id.selaras.appraisal.scoring;

/** The part of a scheme that turns evidence into scores; a rating and a number both have one. */
record Measures(
    Scheme.TargetRules target,
    Scheme.Missing missing,
    Scheme.Behaviour behaviour,
    Scheme.Rounding rounding) {}

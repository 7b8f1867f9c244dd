package id.selaras.local.sample;

import java.math.BigDecimal;

/** A published indicator of the pack, with what the sample appraisals report for it. */
record SampleIndicator(
    String code,
    String id,
    long version,
    BigDecimal weight,
    BigDecimal realisation,
    String title) {}

package id.selaras.local.sample;

import java.math.BigDecimal;

/** A published indicator of the sample instrument, with what the sample employees report. */
record SampleIndicator(
    String id,
    long version,
    BigDecimal weight,
    BigDecimal realisation,
    String title,
    String evidenceRule) {}

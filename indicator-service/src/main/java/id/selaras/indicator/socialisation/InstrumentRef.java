package id.selaras.indicator.socialisation;

/** A published version of an instrument. */
public record InstrumentRef(String id, int version) {}

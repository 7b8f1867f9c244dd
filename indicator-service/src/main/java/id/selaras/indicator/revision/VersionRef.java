package id.selaras.indicator.revision;

/** A version of an indicator. */
public record VersionRef(String indicatorId, int version) {}

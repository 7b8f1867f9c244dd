package id.selaras.feedback.proposal;

/** What this service keeps of an indicator version, to know what a proposal may be about. */
public record IndicatorEvent(String indicatorId, int version, String title, String status) {}

package id.selaras.appraisal.plan;

/** The instrument version that a plan and its appraisal are bound to. */
public record InstrumentRef(String id, long version) {}

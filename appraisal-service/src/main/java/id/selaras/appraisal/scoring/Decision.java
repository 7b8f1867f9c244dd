package id.selaras.appraisal.scoring;

/** The ratings that the appraiser set: a person, never the program. */
public record Decision(Rating workResult, Rating behaviour) {}

package id.selaras.appraisal.opinion;

/** In what relation a rater stands to the appraised (PP 30/2019). */
public enum RaterKind {
  PEER,
  SUBORDINATE
}

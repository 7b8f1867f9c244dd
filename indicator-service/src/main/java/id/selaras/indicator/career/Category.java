package id.selaras.indicator.career;

/** Functional posts of skill and of expertise: keterampilan and keahlian (PermenPANRB 1/2023). */
public enum Category {
  SKILLED,
  EXPERT
}

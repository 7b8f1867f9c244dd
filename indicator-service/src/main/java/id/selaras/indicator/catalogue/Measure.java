package id.selaras.indicator.catalogue;

/** Which side of the work an indicator counts (PermenPANRB 6/2022: kuantitas, kualitas, ...). */
public enum Measure {
  QUANTITY,
  QUALITY,
  TIME,
  COST
}

package id.selaras.indicator.catalogue;

/** How often a value is due. */
public enum Frequency {
  MONTHLY,
  QUARTERLY,
  ANNUAL
}

package id.selaras.indicator.catalogue;

/** How the values of a year's periods become one; fixed when published [DESIGN]. */
public enum Aggregation {
  SUM,
  MEAN,
  LAST,
  MAX
}

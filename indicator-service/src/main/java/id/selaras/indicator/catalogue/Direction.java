package id.selaras.indicator.catalogue;

/** Which way an indicator is better; ZERO means that only nothing at all is good. */
public enum Direction {
  HIGHER,
  LOWER,
  ZERO
}

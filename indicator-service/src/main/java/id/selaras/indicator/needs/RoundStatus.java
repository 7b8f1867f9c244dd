package id.selaras.indicator.needs;

/** A closed round is decided throughout and stays as it is. */
public enum RoundStatus {
  OPEN,
  CLOSED
}

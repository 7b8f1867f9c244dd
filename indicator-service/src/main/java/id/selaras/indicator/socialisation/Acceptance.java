package id.selaras.indicator.socialisation;

/** What someone who has understood an instrument thinks of it. */
public enum Acceptance {
  AGREE,
  DOUBT,
  DISAGREE
}

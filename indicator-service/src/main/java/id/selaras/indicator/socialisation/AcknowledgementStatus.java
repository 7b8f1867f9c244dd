package id.selaras.indicator.socialisation;

/** How far someone has come with a campaign. */
public enum AcknowledgementStatus {
  READ,
  PASSED,
  ANSWERED
}

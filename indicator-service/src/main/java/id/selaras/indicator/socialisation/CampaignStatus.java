package id.selaras.indicator.socialisation;

/** A campaign takes acknowledgements until it is closed. */
public enum CampaignStatus {
  ANNOUNCED,
  CLOSED
}

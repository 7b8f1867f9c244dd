package id.selaras.appraisal.socialisation;

/** How far one employee has come with a campaign. */
public record Acknowledgement(String campaignId, String employeeId, Status status) {

  /** Read; passed the quiz; and, after that, said whether they accept it. */
  public enum Status {
    READ,
    PASSED,
    ANSWERED
  }
}

package id.selaras.indicator.organisation;

/** A unit in a wave. */
public record WaveUnit(String unitId, Role role) {

  /** Whether the unit tries the appraisal or is compared with those that do. */
  public enum Role {
    PILOT,
    CONTROL
  }
}

package id.selaras.indicator;

import id.selaras.contracts.testing.Outside;

/** Tells about the organisation as the appraisal service does. */
public final class AppraisalService {

  private final Outside outside = Outside.here();

  /** A unit in work whose code is its id. */
  public AppraisalService unit(String unitId) {
    return unit(unitId, 1, "ACTIVE");
  }

  public AppraisalService unit(String unitId, long version, String status) {
    return tell(
        Topics.UNIT,
        unitId,
        version,
        """
        {"unitId": "%s", "code": "%s", "name": "Unit %s", "kind": "AGENCY",
         "validFrom": "2026-01-01", "status": "%s"}
        """
            .formatted(unitId, unitId, unitId, status));
  }

  /** Someone in service in a functional post, whose account is their id. */
  public AppraisalService employee(String employeeId, String unitId) {
    return employee(employeeId, unitId, 1, "ACTIVE");
  }

  public AppraisalService employee(String employeeId, String unitId, long version, String status) {
    return tell(
        Topics.EMPLOYEE,
        employeeId,
        version,
        """
        {"employeeId": "%s", "account": "%s", "name": "Nama Lengkap", "nip": "198001012005011777",
         "unitId": "%s", "postTitle": "Pranata Komputer", "postType": "FUNCTIONAL",
         "employmentStatus": "PNS", "status": "%s"}
        """
            .formatted(employeeId, employeeId, unitId, status));
  }

  /** An open wave with pilots and one control. */
  public AppraisalService wave(String waveId, String control, String... pilots) {
    StringBuilder units = new StringBuilder();
    for (String pilot : pilots) {
      units.append(
          "{\"unitId\": \"%s\", \"role\": \"PILOT\", \"from\": \"2026-01-01\"}, ".formatted(pilot));
    }
    return tell(
        Topics.WAVE,
        waveId,
        1,
        """
        {"waveId": "%s", "name": "Uji coba", "kind": "PILOT", "startsOn": "2026-01-01",
         "status": "OPEN", "requiredCoverage": 0.8,
         "units": [%s{"unitId": "%s", "role": "CONTROL", "from": "2026-01-01"}]}
        """
            .formatted(waveId, units, control));
  }

  private AppraisalService tell(String topic, String key, long version, String body) {
    outside.tell(topic, key, version, body);
    return this;
  }
}

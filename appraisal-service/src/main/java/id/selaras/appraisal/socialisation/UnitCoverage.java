package id.selaras.appraisal.socialisation;

/**
 * What opens a cycle in a unit, as indicator-service counts it.
 *
 * @param employees in service in the unit
 * @param answeredInWave how many of them have passed and answered a campaign of the wave that names
 *     the unit; each of its campaigns tells the same
 */
public record UnitCoverage(String waveId, String unitId, int employees, int answeredInWave) {

  Coverage coverage() {
    return new Coverage(answeredInWave, employees);
  }
}

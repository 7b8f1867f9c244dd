package id.selaras.appraisal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A civil servant in a unit, with the people who appraise.
 *
 * @param account equals the token's {@code sub}; this alone binds a person to a login
 * @param nip 18 digits; personal data, see {@link Nip}
 * @param appraiserId the appraiser (pejabat penilai kinerja)
 * @param superiorId the appraiser's superior (atasan pejabat penilai)
 */
public record Employee(
    String account,
    String name,
    String nip,
    String unitId,
    String postTitle,
    PostType postType,
    EmploymentStatus employmentStatus,
    @Nullable String appraiserId,
    @Nullable String superiorId,
    EmployeeStatus status) {

  /** The same person with the number that it should have been. */
  Employee numbered(String right) {
    return new Employee(
        account,
        name,
        right,
        unitId,
        postTitle,
        postType,
        employmentStatus,
        appraiserId,
        superiorId,
        status);
  }
}

package id.selaras.appraisal.organisation;

import id.selaras.platform.Ids;
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

  /** The id that a NIP gives at the first import. */
  public static String idOf(String nip) {
    return Ids.derived("employee", nip);
  }
}

package id.selaras.indicator.career;

import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To whom credit points do not apply and what a predicate is good for there, as versioned data
 * ({@code parameters/credit-applicability.v1.json}).
 *
 * @param exclusions the first that fits is told
 * @param probation who gathers credit that is set only later
 */
public record Applicability(
    String code, int version, String source, List<Exclusion> exclusions, Probation probation) {

  public Applicability {
    exclusions = List.copyOf(exclusions);
  }

  /**
   * Somebody to whom it does not apply.
   *
   * @param employmentStatus absent = any
   * @param postType absent = any
   * @param reason names the sentence that says why
   * @param notes name the sentences that say where the predicate does count
   */
  public record Exclusion(
      @Nullable EmploymentStatus employmentStatus,
      @Nullable PostType postType,
      String reason,
      List<String> notes,
      String source) {

    public Exclusion {
      notes = List.copyOf(notes);
    }

    private boolean fits(EmploymentStatus status, PostType post) {
      return (employmentStatus == null || employmentStatus == status)
          && (postType == null || postType == post);
    }
  }

  /**
   * Candidates, whose predicates count at the first appointment.
   *
   * @param note names the sentence that says so
   */
  public record Probation(EmploymentStatus employmentStatus, String note, String source) {}

  Optional<Exclusion> excluding(EmploymentStatus status, PostType post) {
    return exclusions.stream().filter(exclusion -> exclusion.fits(status, post)).findFirst();
  }
}

package id.selaras.appraisal.people;

import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a plan or an appraisal. The object carries them itself, so a right follows the
 * object and not a later change of the organisation. Whoever has no right is told so (403), the
 * same whether the role or the object is the wrong one.
 */
public record People(
    String employeeId,
    String employeeAccount,
    String appraiserId,
    String appraiserAccount,
    @Nullable String superiorId,
    @Nullable String superiorAccount,
    String unitId) {

  /** Which plans or appraisals the caller finds in a list: those that the caller may read. */
  public static Filter readableBy(Caller caller) {
    return caller.has("AUDITOR")
        ? Filter.all()
        : Filter.either(
            Filter.where("people.employeeAccount", caller.account()),
            Filter.where("people.appraiserAccount", caller.account()),
            Filter.where("people.superiorAccount", caller.account()));
  }

  /** Only the employee. */
  public void requireEmployee(Caller caller) {
    caller.require("EMPLOYEE");
    if (!caller.account().equals(employeeAccount)) {
      throw Problem.forbidden("not-your-object");
    }
  }

  /** Only the appraiser (pejabat penilai kinerja), who may be a superior of others as well. */
  public void requireAppraiser(Caller caller) {
    caller.require("APPRAISER", "SUPERIOR");
    if (!caller.account().equals(appraiserAccount)) {
      throw Problem.forbidden("not-your-object");
    }
  }

  /** The employee or the appraiser. */
  public void requireEither(Caller caller) {
    caller.require("EMPLOYEE", "APPRAISER", "SUPERIOR");
    if (!caller.account().equals(employeeAccount) && !caller.account().equals(appraiserAccount)) {
      throw Problem.forbidden("not-your-object");
    }
  }

  /** The three persons and the auditor read. */
  public void requireReader(Caller caller) {
    if (!caller.has("AUDITOR")
        && !caller.account().equals(employeeAccount)
        && !caller.account().equals(appraiserAccount)
        && !caller.account().equals(superiorAccount)) {
      throw Problem.forbidden("not-your-object");
    }
  }
}

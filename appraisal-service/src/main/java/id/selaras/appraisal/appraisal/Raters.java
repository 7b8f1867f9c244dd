package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.RaterKind;
import id.selaras.appraisal.organisation.Employee;
import id.selaras.appraisal.organisation.EmployeeStatus;
import id.selaras.appraisal.people.People;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may be asked for an opinion about an appraised person [DESIGN]. */
final class Raters {
  private static final int MOST = 50;

  private final People people;
  private final Map<String, Versioned<Employee>> known;
  private final List<Violation> errors = new ArrayList<>();
  private final List<Rater> raters = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Raters(People people, Map<String, Versioned<Employee>> known) {
    this.people = people;
    this.known = known;
  }

  /**
   * The raters asked for, if every one is in office, is none of the appraisal's own people and is
   * asked once, and a subordinate is appraised by the appraised person.
   *
   * @param known the employees with these ids who exist
   */
  static List<Rater> of(
      Appraisal appraisal, Requests.RatersRequest asked, Map<String, Versioned<Employee>> known) {
    Raters check = new Raters(appraisal.people(), known);
    check.add("/peers/", RaterKind.PEER, asked.peerIds());
    check.add("/subordinates/", RaterKind.SUBORDINATE, asked.subordinateIds());
    if (check.raters.size() > MOST) {
      check.errors.add(Violation.at("/peers", "too-many-raters", MOST));
    }
    if (!check.errors.isEmpty()) {
      throw Problem.rule("raters-invalid").with(check.errors);
    }
    return List.copyOf(check.raters);
  }

  /** Another one more or less after the first answer could tell whose answer is which. */
  static void requireSame(List<Rater> before, List<Rater> now) {
    if (!Set.copyOf(before).equals(Set.copyOf(now))) {
      throw Problem.conflict("opinions-already-given");
    }
  }

  private void add(String at, RaterKind kind, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      String pointer = at + i;
      Versioned<Employee> found = known.get(id);
      if (found == null || found.state().status() != EmployeeStatus.ACTIVE) {
        errors.add(Violation.at(pointer, "rater-not-in-office"));
      } else if (isOfTheAppraisal(id)) {
        errors.add(Violation.at(pointer, "rater-of-the-appraisal"));
      } else if (kind == RaterKind.SUBORDINATE
          && !people.employeeId().equals(found.state().appraiserId())) {
        errors.add(Violation.at(pointer, "rater-not-subordinate"));
      } else if (!seen.add(id)) {
        errors.add(Violation.at(pointer, "rater-named-twice"));
      } else {
        raters.add(new Rater(id, found.state().account(), kind));
      }
    }
  }

  private boolean isOfTheAppraisal(String id) {
    return id.equals(people.employeeId())
        || id.equals(people.appraiserId())
        || id.equals(people.superiorId());
  }
}

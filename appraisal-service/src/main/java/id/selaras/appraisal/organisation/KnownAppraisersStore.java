package id.selaras.appraisal.organisation;

import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an import what is known of the people in its file and of the appraisers above them. */
@Component
class KnownAppraisersStore {

  private static final int ASKED_AT_ONCE = 500;

  private final EmployeeStore employees;

  KnownAppraisersStore(EmployeeStore employees) {
    this.employees = employees;
  }

  private record Known(long nip, @Nullable String appraiserId) {}

  void tell(AppraiserGraph graph) {
    Map<String, Known> known = new HashMap<>();
    List<String> asked =
        graph.people().stream().map(AppraiserGraph::nip).map(EmployeeStore::idOf).toList();
    while (!asked.isEmpty()) {
      asked = appraisersOf(load(asked, known), known);
    }
    for (Known person : known.values()) {
      Known appraiser = person.appraiserId() == null ? null : known.get(person.appraiserId());
      graph.know(person.nip(), appraiser == null ? AppraiserGraph.NOBODY : appraiser.nip());
    }
  }

  private List<Known> load(List<String> ids, Map<String, Known> known) {
    List<Known> loaded = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
      employees
          .among(ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE)))
          .doOnNext(employee -> loaded.add(remember(employee, known)))
          .blockLast();
    }
    return loaded;
  }

  private static Known remember(Versioned<Employee> employee, Map<String, Known> known) {
    Known person =
        new Known(AppraiserGraph.key(employee.state().nip()), employee.state().appraiserId());
    known.put(employee.id(), person);
    return person;
  }

  private static List<String> appraisersOf(List<Known> people, Map<String, Known> known) {
    return people.stream()
        .map(Known::appraiserId)
        .filter(id -> id != null && !known.containsKey(id))
        .distinct()
        .toList();
  }
}

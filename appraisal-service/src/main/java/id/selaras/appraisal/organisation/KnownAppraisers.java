package id.selaras.appraisal.organisation;

import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells an import what is known of the people in its file and of the appraisers above them. */
final class KnownAppraisers {

  private static final int ASKED_AT_ONCE = 500;

  private record Known(long nip, @Nullable String appraiserId) {}

  private final Function<Collection<String>, Map<String, String>> ids;
  private final Function<List<String>, List<Versioned<Employee>>> employees;
  private final Map<String, Known> known = new HashMap<>();

  /**
   * @param ids of those of some NIPs that have a person
   * @param employees those among some ids who exist
   */
  KnownAppraisers(
      Function<Collection<String>, Map<String, String>> ids,
      Function<List<String>, List<Versioned<Employee>>> employees) {
    this.ids = ids;
    this.employees = employees;
  }

  void tell(AppraiserGraph graph) {
    List<String> asked =
        List.copyOf(ids.apply(graph.people().stream().map(AppraiserGraph::nip).toList()).values());
    while (!asked.isEmpty()) {
      asked = load(asked);
    }
    for (Known person : known.values()) {
      Known appraiser = person.appraiserId() == null ? null : known.get(person.appraiserId());
      graph.know(person.nip(), appraiser == null ? AppraiserGraph.NOBODY : appraiser.nip());
    }
  }

  /** Remembers them; the appraisers of whom nothing is known yet. */
  private List<String> load(List<String> ids) {
    for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
      employees
          .apply(ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE)))
          .forEach(
              employee ->
                  known.put(
                      employee.id(),
                      new Known(
                          AppraiserGraph.key(employee.state().nip()),
                          employee.state().appraiserId())));
    }
    return ids.stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .map(Known::appraiserId)
        .filter(id -> id != null && !known.containsKey(id))
        .distinct()
        .toList();
  }
}

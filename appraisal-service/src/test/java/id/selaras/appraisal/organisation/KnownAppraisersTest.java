package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownAppraisersTest {

  private static final String HEAD = "197001011995031001";
  private static final String CLERK = "199001012015031001";

  @Test
  void anAppraiserWhoIsNotInTheFileIsAskedForOnceAsWell() {
    AppraiserGraph graph = new AppraiserGraph();
    graph.add(line(CLERK));
    Map<String, Versioned<Employee>> stored =
        Map.of(
            "clerk", employee("clerk", CLERK, "head"),
            "head", employee("head", HEAD, null));
    List<String> asked = new ArrayList<>();
    new KnownAppraisers(
            nips -> Map.of(CLERK, "clerk"),
            ids -> {
              asked.addAll(ids);
              return ids.stream().filter(stored::containsKey).map(stored::get).toList();
            })
        .tell(graph);
    assertThat(asked).containsExactly("clerk", "head");
  }

  private static EmployeeLine line(String nip) {
    return new EmployeeLine(
        1, "clerk", nip, "Clerk", "A", "Clerk", PostType.values()[0], EmploymentStatus.PNS, "", "");
  }

  private static Versioned<Employee> employee(String id, String nip, @Nullable String appraiserId) {
    return new Versioned<>(
        id,
        1,
        new Employee(
            nip,
            nip,
            nip,
            "unit",
            "post",
            PostType.values()[0],
            EmploymentStatus.PNS,
            appraiserId,
            null,
            EmployeeStatus.ACTIVE));
  }
}

package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraiserGraphTest {

  private final AppraiserGraph graph = new AppraiserGraph();

  private static String nip(int person) {
    return "19900101201501%04d".formatted(1000 + person);
  }

  private static EmployeeLine line(int number, int person, int appraiser, int superior) {
    return new EmployeeLine(
        number,
        "account" + person,
        nip(person),
        "Name",
        "12.71",
        "Staf",
        PostType.EXECUTOR,
        EmploymentStatus.PNS,
        appraiser == 0 ? "" : nip(appraiser),
        superior == 0 ? "" : nip(superior));
  }

  private List<String> refused() {
    return graph.settle().stream()
        .flatMap(rejection -> rejection.errors().stream())
        .map(violation -> violation.line() + " " + violation.code())
        .sorted()
        .toList();
  }

  private void known(int person, int appraiser) {
    graph.know(
        AppraiserGraph.key(nip(person)),
        appraiser == 0 ? AppraiserGraph.NOBODY : AppraiserGraph.key(nip(appraiser)));
  }

  @Test
  void anAppraiserMayComeLaterOrBeKnownFromBefore() {
    graph.add(line(2, 1, 2, 3));
    graph.add(line(3, 2, 3, 0));
    known(3, 0);
    assertThat(refused()).isEmpty();
  }

  @Test
  void somebodyUnknownIsNamedByColumn() {
    graph.add(line(2, 1, 8, 9));
    assertThat(refused()).containsExactly("2 appraiser-unknown", "2 superior-unknown");
  }

  @Test
  void aRefusedAppraiserTakesTheOthersAlong() {
    graph.add(line(2, 1, 2, 0));
    graph.add(line(3, 2, 9, 0));
    graph.add(line(4, 3, 0, 0));
    assertThat(refused()).containsExactly("2 appraiser-unknown", "3 appraiser-unknown");
    assertThat(graph.holds(line(4, 3, 0, 0))).isTrue();
  }

  @Test
  void aRefusedLineOfSomebodyKnownLeavesThatPersonAsAppraiser() {
    graph.add(line(2, 1, 2, 0));
    graph.add(line(3, 2, 9, 0));
    known(2, 0);
    assertThat(refused()).containsExactly("3 appraiser-unknown");
  }

  @Test
  void everyLineOfACircleIsRefusedAndWhoLeadsIntoItToo() {
    graph.add(line(2, 1, 2, 0));
    graph.add(line(3, 2, 3, 0));
    graph.add(line(4, 3, 2, 0));
    assertThat(refused())
        .containsExactly("2 appraiser-unknown", "3 appraiser-circle", "4 appraiser-circle");
  }

  @Test
  void aCircleThroughSomebodyKnownIsRefused() {
    graph.add(line(2, 1, 2, 0));
    known(1, 0);
    known(2, 1);
    assertThat(refused()).containsExactly("2 appraiser-circle");
  }

  @Test
  void nipOfZerosIsSomebodyAndNotNobody() {
    assertThat(AppraiserGraph.key("000000000000000000")).isNotEqualTo(AppraiserGraph.NOBODY);
    assertThat(AppraiserGraph.nip(1)).isEqualTo("000000000000000001");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatStandsIsAlwaysAForestOfKnownPeople(long seed) {
    Random random = new Random(seed);
    Map<Integer, Integer> inStore = new HashMap<>();
    for (int person = 1; person <= 30; person++) {
      inStore.put(person, person == 1 ? 0 : random.nextInt(person));
      known(person, inStore.get(person));
    }
    Map<Integer, EmployeeLine> lines = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      int person = 1 + random.nextInt(60);
      int appraiser = random.nextInt(70);
      EmployeeLine line = line(i + 2, person, appraiser == person ? 0 : appraiser, 0);
      if (graph.add(line) == 0) {
        lines.put(person, line);
      }
    }
    int refused = graph.settle().size();
    lines.values().removeIf(line -> !graph.holds(line));
    assertThat(refused).isPositive();

    Map<String, String> appraisers = new HashMap<>();
    inStore.forEach(
        (person, appraiser) -> appraisers.put(nip(person), appraiser == 0 ? "" : nip(appraiser)));
    lines.values().forEach(line -> appraisers.put(line.nip(), line.appraiserNip()));
    appraisers.forEach(
        (person, appraiser) -> {
          Set<String> above = new HashSet<>(Set.of(person));
          for (String at = appraiser; !at.isEmpty(); at = appraisers.getOrDefault(at, "")) {
            assertThat(appraisers).containsKey(at);
            assertThat(above.add(at)).as("no circle").isTrue();
          }
        });
  }
}

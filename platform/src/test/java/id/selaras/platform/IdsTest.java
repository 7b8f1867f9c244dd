package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void newIdsAreOrderedByTimeAndOfVersionSeven() {
    List<String> ids = IntStream.range(0, 1000).mapToObj(i -> Ids.next()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids.getFirst().substring(0, 8)).isLessThanOrEqualTo(ids.getLast().substring(0, 8));
    assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    assertThat(UUID.fromString(ids.getFirst()).variant()).isEqualTo(2);
  }

  @Test
  void theSameCauseGivesTheSameIdAndAnotherCauseAnother() {
    assertThat(Ids.derived("unit", "1271")).isEqualTo(Ids.derived("unit", "1271"));
    assertThat(Ids.derived("ab", "c")).isNotEqualTo(Ids.derived("a", "bc"));
    assertThat(UUID.fromString(Ids.derived("unit", "1271")).version()).isEqualTo(8);
    assertThat(UUID.fromString(Ids.derived("unit", "1271")).variant()).isEqualTo(2);
  }
}

package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final List<String> ALL = List.of("a", "b", "c");

  private static Page<String> page(@Nullable String cursor, @Nullable Integer limit) {
    return Page.of(ALL, Function.identity(), "letters", cursor, limit);
  }

  @Test
  void aListPutTogetherAsAWholeIsAnsweredWholeWhereNoLimitIsAsked() {
    assertThat(page(null, null)).isEqualTo(new Page<>(ALL, null));
    assertThat(page(null, 3)).isEqualTo(new Page<>(ALL, null));
  }

  @Test
  void itIsCutIntoPagesWhereALimitIsAsked() {
    Page<String> first = page(null, 2);
    assertThat(first.items()).containsExactly("a", "b");
    assertThat(page(first.next(), 2)).isEqualTo(new Page<>(List.of("c"), null));
  }

  @Test
  void itsLimitAndItsCursorAreCheckedAsEveryOther() {
    for (int limit : new int[] {0, -1, 201}) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> page(null, limit))
          .satisfies(problem -> assertThat(problem.slug()).isEqualTo("limit-invalid"));
    }
    String other = Page.of(ALL, Function.identity(), "others", null, 1).next();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> page(other, 1))
        .satisfies(problem -> assertThat(problem.slug()).isEqualTo("cursor-invalid"));
  }
}

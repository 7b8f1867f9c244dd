package id.selaras.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.selaras.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonRowStoreTest {

  @Test
  void everyObjectOfAnArrayIsARowAndItsPlaceIsTheLine() throws IOException {
    List<Row> rows = rows("[{\"no\": 1, \"a\": {\"b\": \"x\"}}, 7, {\"no\": \"2\", \"u\": null}]");
    assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L);
    var first = Objects.requireNonNull(rows.getFirst().columns());
    assertThat(first.text("no")).isEqualTo("1");
    assertThat(first.text("/a/b")).isEqualTo("x");
    assertThat(first.names()).containsExactly("no", "a");
    assertThat(rows.get(1).columns()).isNull();
    assertThat(Objects.requireNonNull(rows.get(2).columns()).text("u")).isNull();
  }

  @Test
  void whatBreaksOffKeepsWhatCameBefore() throws IOException {
    List<Row> rows = rows("[{\"no\": 1}, {\"no\": ");
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().columns()).isNull();
  }

  @Test
  void aRowLargerThanAnyRowIsEndsTheFile() throws IOException {
    String large = "{\"no\": 1, \"l\": [" + "\"xxxxxxxxx\",".repeat(60_000) + "1]}";
    List<Row> rows = rows("[{\"no\": 0}," + large + ",{\"no\": 2}]");
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().columns()).isNull();
  }

  @Test
  void whatIsNoArrayIsRefused() {
    for (String text : List.of("{\"no\": 1}", "", "no,date")) {
      assertThatThrownBy(() -> rows(text)).isInstanceOf(Problem.class);
    }
  }

  private static List<Row> rows(String text) throws IOException {
    var rows = new ArrayList<Row>();
    JsonRowStore.array(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows::add);
    return rows;
  }
}

package id.selaras.indicator.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.indicator.organisation.PostType;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeighingTest {

  @Test
  void threeTimesAThirdIsNotOne() {
    InstrumentDefinition thirds = weights("0.333333", "0.333333", "0.333333");

    assertThat(Weighing.errors(thirds, published(3)))
        .containsExactly(Violation.at("/items", "weights-not-one", "0.999999"));
  }

  @Test
  void tenTimesATenthIsExactlyOne() {
    String[] tenths = IntStream.range(0, 10).mapToObj(i -> "0.1").toArray(String[]::new);

    assertThat(Weighing.errors(weights(tenths), published(10))).isEmpty();
  }

  /** Any composition of 10^9 into parts is a weighing that sums to 1, and one more part is not. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whateverSumsToOneIsAcceptedAndOneBillionthMoreIsNot(long seed) {
    Random random = new Random(seed);
    long left = 1_000_000_000L;
    List<String> parts = new ArrayList<>();
    while (left > 0 && parts.size() < 12) {
      long part = parts.size() == 11 ? left : 1 + random.nextLong(left);
      parts.add(new BigDecimal(BigInteger.valueOf(part), 9).toPlainString());
      left -= part;
    }
    assertThat(Weighing.errors(weights(parts.toArray(String[]::new)), published(parts.size())))
        .isEmpty();

    parts.add("0.000000001");
    assertThat(Weighing.errors(weights(parts.toArray(String[]::new)), published(parts.size())))
        .extracting(Violation::code)
        .containsExactly("weights-not-one");
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    InstrumentDefinition wrong =
        new InstrumentDefinition(
            "I",
            " ",
            null,
            List.of(
                new InstrumentItem("i0", 1, new BigDecimal("1.2")),
                new InstrumentItem("i0", 2, BigDecimal.ZERO),
                new InstrumentItem(null, null, null)));

    assertThat(
            Weighing.errors(wrong, Set.of("i0:1")).stream().map(e -> e.pointer() + " " + e.code()))
        .containsExactly(
            "/name required",
            "/items/0/weight weight-out-of-range",
            "/items/1/indicatorId indicator-twice",
            "/items/1/indicatorVersion indicator-not-published",
            "/items/1/weight weight-out-of-range",
            "/items/2/indicatorId required",
            "/items/2/indicatorVersion required",
            "/items/2/weight required",
            "/items weights-not-one");
  }

  @Test
  void anInstrumentWithoutIndicatorsWeighsNothing() {
    assertThat(Weighing.errors(new InstrumentDefinition("I", "Nama", null, null), Set.of()))
        .containsExactly(Violation.at("/items", "required"));
  }

  private static InstrumentDefinition weights(String... weights) {
    List<InstrumentItem> items =
        IntStream.range(0, weights.length)
            .mapToObj(i -> new InstrumentItem("i" + i, 1, new BigDecimal(weights[i])))
            .toList();
    return new InstrumentDefinition("I", "Nama", PostType.EXECUTOR, items);
  }

  private static Set<String> published(int count) {
    return IntStream.range(0, count).mapToObj(i -> "i" + i + ":1").collect(Collectors.toSet());
  }
}

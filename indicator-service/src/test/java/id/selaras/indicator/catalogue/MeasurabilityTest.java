package id.selaras.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurabilityTest {

  private static final Set<String> ASPECTS = Set.of("PUBLIC_SERVICE", "DISCIPLINE", "TEAMWORK");

  @Test
  void aCompleteIndicatorIsMeasurable() {
    assertThat(errors(Direction.HIGHER, target(null, null, "90"))).isEmpty();
    assertThat(errors(Direction.LOWER, target("7", "8", null))).isEmpty();
    assertThat(errors(Direction.ZERO, null)).isEmpty();
    assertThat(errors(Direction.ZERO, target(null, null, "0"))).isEmpty();
  }

  @Test
  void anEmptyDraftIsToldEverythingThatIsMissingAtOnce() {
    Definition empty = Definition.titled("PS-01", " ");

    assertThat(Measurability.errors(empty, ASPECTS))
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/title",
            "/unit",
            "/dataSource",
            "/evidenceRule",
            "/owner",
            "/formula",
            "/aspectCode",
            "/measure",
            "/direction",
            "/period",
            "/aggregation",
            "/target");
  }

  @ParameterizedTest
  @CsvSource({"HIGHER,0", "LOWER,0", "HIGHER,-1", "LOWER,0.000"})
  void aTargetThatNothingCanBeDividedByIsRefused(Direction direction, String value) {
    assertThat(errors(direction, target(null, null, value)))
        .containsExactly("/target/value target-not-positive");
  }

  @ParameterizedTest
  @CsvSource({"90,80", "80,80", "80,80.00"})
  void aRangeRunsFromLowToHigh(String low, String high) {
    assertThat(errors(Direction.HIGHER, target(low, high, null)))
        .containsExactly("/target target-range-order");
  }

  @Test
  void halfARangeIsIncomplete() {
    assertThat(errors(Direction.HIGHER, target("80", null, null)))
        .containsExactly("/target/high required");
    assertThat(errors(Direction.HIGHER, target(null, "90", null)))
        .containsExactly("/target/low required");
  }

  @Test
  void aValueAndARangeTogetherAreAmbiguous() {
    assertThat(errors(Direction.HIGHER, target("80", "90", "85")))
        .containsExactly("/target target-value-or-range");
  }

  @Test
  void aTargetOtherThanNothingContradictsTheDirectionZero() {
    assertThat(errors(Direction.ZERO, target(null, null, "3")))
        .containsExactly("/target target-of-zero-direction");
    assertThat(errors(Direction.ZERO, target("0", "1", null)))
        .containsExactly("/target target-of-zero-direction");
  }

  @Test
  void anUnknownAspectIsNamed() {
    assertThat(Measurability.errors(complete("Judul", Direction.ZERO, null, null), Set.of()))
        .containsExactly(Violation.at("/aspectCode", "unknown-aspect", "PUBLIC_SERVICE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Melayani warga secara optimal",
        "Pelayanan sebaik-baiknya",
        "Berkas selesai SECEPAT MUNGKIN",
        "Koordinasi sesuai kebutuhan",
        "Serve as good as possible",
        "Pelayanan prima",
        "Terlaksananya tugas dengan baik"
      })
  void wordingThatIsAMatterOfOpinionIsRefused(String title) {
    assertThat(
            Measurability.errors(complete(title, Direction.ZERO, null, null), ASPECTS).stream()
                .map(e -> e.pointer() + " " + e.code()))
        .containsExactly("/title unmeasurable-wording");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Optimalisasi berkas: jumlah KTP-el terbit", "Jumlah temuan audit"})
  void aWordThatOnlyBeginsLikeOneIsNot(String title) {
    assertThat(Measurability.errors(complete(title, Direction.ZERO, null, null), ASPECTS))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x,SIAK,/unit not-a-unit",
    "-,SIAK,/unit not-a-unit",
    "berkas,-,/dataSource says-nothing"
  })
  void aFieldThatIsOnlyFilledIsRefused(String unit, String source, String error) {
    assertThat(codes(counted(unit, source, Aggregation.SUM))).containsExactly(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "persen", "Persen berkas"})
  void aPercentageThatIsSummedIsRefused(String unit) {
    assertThat(codes(counted(unit, "SIAK", Aggregation.SUM)))
        .containsExactly("/aggregation percent-summed");
    assertThat(codes(counted(unit, "SIAK", Aggregation.MEAN))).isEmpty();
  }

  @Test
  void aTargetThatIsWrittenAndNotUnderstoodIsShownBack() {
    Definition d = counted("berkas", "SIAK", Aggregation.SUM);
    Definition written =
        new Definition(
            d.code(),
            d.title(),
            d.aspectCode(),
            d.measure(),
            d.unit(),
            d.direction(),
            null,
            null,
            d.dataSource(),
            d.period(),
            d.evidenceRule(),
            d.aggregation(),
            d.needId(),
            d.owner(),
            d.formula(),
            "secukupnya");

    assertThat(codes(written.understood())).containsExactly("/targetText target-not-understood");
  }

  private static Definition counted(String unit, String source, Aggregation aggregation) {
    Definition d = complete("Berkas selesai", Direction.HIGHER, target(null, null, "90"), null);
    return new Definition(
        d.code(),
        d.title(),
        d.aspectCode(),
        d.measure(),
        unit,
        d.direction(),
        d.target(),
        null,
        source,
        d.period(),
        d.evidenceRule(),
        aggregation,
        d.needId(),
        d.owner(),
        d.formula(),
        null);
  }

  @Test
  void anAttainableMaximumIsAtMostAllOfIt() {
    assertThat(codes(complete("Judul", Direction.HIGHER, target(null, null, "100"), true)))
        .isEmpty();
    assertThat(codes(complete("Judul", Direction.HIGHER, target(null, null, "101"), true)))
        .containsExactly("/target target-above-maximum");
    assertThat(codes(complete("Judul", Direction.LOWER, target(null, null, "10"), true)))
        .containsExactly("/attainableMaximum maximum-needs-higher");
  }

  static Definition complete(
      String title,
      Direction direction,
      @Nullable Target target,
      @Nullable Boolean attainableMaximum) {
    return new Definition(
        "PS-01",
        title,
        "PUBLIC_SERVICE",
        Measure.QUALITY,
        "%",
        direction,
        target,
        attainableMaximum,
        "SIAK",
        Frequency.QUARTERLY,
        "Rekap SIAK yang ditandatangani",
        Aggregation.MEAN,
        "need-1",
        "Kepala Bidang Pendaftaran Penduduk",
        "Berkas selesai dalam 14 hari dibagi semua berkas, kali 100",
        null);
  }

  static Target target(@Nullable String low, @Nullable String high, @Nullable String value) {
    return new Target(decimal(low), decimal(high), decimal(value));
  }

  private static @Nullable BigDecimal decimal(@Nullable String figure) {
    return figure == null ? null : new BigDecimal(figure);
  }

  private static List<String> errors(Direction direction, @Nullable Target target) {
    return codes(complete("Berkas KTP-el selesai dalam 14 hari", direction, target, null));
  }

  private static List<String> codes(Definition definition) {
    return Measurability.errors(definition, ASPECTS).stream()
        .map(error -> error.pointer() + " " + error.code())
        .toList();
  }
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.UnitSeries;
import id.selaras.evaluation.satisfaction.Fraction;
import id.selaras.evaluation.wave.WaveEvent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a look saw. A result stays bound to them: what arrives later makes it stale,
 * never silently different.
 *
 * @param hash of the rules and all figures, so that an edit shows
 */
public record Snapshot(List<UnitFigures> units, String hash) {

  /** Why a unit is left out on both sides of the comparison. */
  public enum Exclusion {
    /** A quarter without any answer. */
    NO_FIGURE,
    /** A quarter with fewer answers than was registered. */
    TOO_FEW_RESPONDENTS,
    /** A quarter below the minimum sample of PermenPANRB 14/2017 for the people served. */
    SAMPLE_NOT_MET,
    /** A control that came to try the appraisal itself before the window ended. */
    CONTROL_BECAME_PILOT
  }

  /** One unit's figures; {@code before} says how many of the quarters lie before. */
  public record UnitFigures(
      String unitId,
      WaveEvent.Role role,
      String stratum,
      int before,
      List<Quarter> quarters,
      @Nullable Exclusion excluded) {

    /** Whether it is compared. */
    boolean included() {
      return excluded == null;
    }

    long respondents() {
      return quarters.stream().mapToLong(Quarter::respondents).sum();
    }

    @Nullable UnitSeries series() {
      var figures = new ArrayList<Double>();
      for (Quarter quarter : quarters) {
        Double index = quarter.index();
        if (index == null) {
          return null;
        }
        figures.add(index);
      }
      return new UnitSeries(
          unitId,
          role == WaveEvent.Role.PILOT,
          stratum,
          figures.subList(0, before),
          figures.subList(before, figures.size()));
    }
  }

  /**
   * One quarter.
   *
   * @param exact the index as a fraction; absent where nobody answered
   */
  public record Quarter(String quarter, @Nullable String exact, long respondents) {

    @Nullable Double index() {
      if (exact == null) {
        return null;
      }
      int bar = exact.indexOf('/');
      return new Fraction(
              new BigInteger(exact.substring(0, bar)), new BigInteger(exact.substring(bar + 1)))
          .approximate();
    }
  }

  /** The figures of an evaluation's units, with their hash. */
  static Snapshot of(Evaluation evaluation, List<UnitFigures> units) {
    var text = new StringBuilder();
    line(
        text,
        evaluation.waveId(),
        evaluation.outcome(),
        evaluation.preQuarters(),
        evaluation.postQuarters(),
        evaluation.lookOn(),
        evaluation.minimumRespondents(),
        evaluation.rules(),
        evaluation.parameters());
    for (UnitFigures unit : units) {
      line(text, unit.unitId(), unit.role(), unit.stratum(), unit.before(), unit.excluded());
      unit.quarters().forEach(each -> line(text, each.quarter(), each.exact(), each.respondents()));
    }
    return new Snapshot(List.copyOf(units), sha256(text.toString()));
  }

  /** The units that are compared. */
  List<UnitSeries> series() {
    var series = new ArrayList<UnitSeries>();
    for (UnitFigures unit : units) {
      UnitSeries each = unit.included() ? unit.series() : null;
      if (each != null) {
        series.add(each);
      }
    }
    return series;
  }

  /** The units whose figures differ in the other snapshot of the same evaluation. */
  List<String> movedIn(Snapshot other) {
    Map<String, List<Quarter>> now =
        other.units().stream()
            .collect(java.util.stream.Collectors.toMap(UnitFigures::unitId, UnitFigures::quarters));
    return units.stream()
        .filter(unit -> !unit.quarters().equals(now.get(unit.unitId())))
        .map(UnitFigures::unitId)
        .toList();
  }

  private static void line(StringBuilder text, @Nullable Object... parts) {
    for (Object part : parts) {
      text.append(part).append('|');
    }
    text.append('\n');
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package id.selaras.evaluation.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One version of the rules by which satisfaction is counted, as versioned data tells them
 * (PermenPANRB 14/2017 and, where it is silent, [DESIGN]; each part names its own source). Counts
 * are made with the elements and weights; everything else is applied when a figure is shown, so
 * only a version that changes those two needs the responses counted again.
 */
public record SatisfactionScheme(
    String code,
    int version,
    Elements elements,
    Scale scale,
    Index index,
    Grades grades,
    Completeness completeness,
    Sample sample,
    RollUp rollUp,
    Interval interval) {

  /** A version that contradicts itself is no version. */
  public SatisfactionScheme {
    require(scale.lowest() < scale.highest(), "the scale has no two points");
    require(index.conversion() > 0, "the conversion is not positive");
    BigDecimal bottom = BigDecimal.valueOf((long) index.conversion() * scale.lowest());
    require(
        grades.from().values().stream().anyMatch(from -> from.compareTo(bottom) <= 0),
        "an index at the bottom of the scale has no grade");
  }

  /**
   * The elements that count.
   *
   * @param weights whole numbers; an element's weight is its number over the sum of all
   */
  public record Elements(String source, Map<Element, Integer> weights) {

    /** Every element of the survey has a weight. */
    public Elements {
      require(
          weights.keySet().containsAll(Arrays.asList(Element.values())),
          "an element has no weight");
      require(weights.values().stream().allMatch(each -> each > 0), "a weight is not positive");
      weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** The sum of the weights. */
    public int sum() {
      int sum = 0;
      for (int weight : weights.values()) {
        sum += weight;
      }
      return sum;
    }
  }

  /** The answers that are possible: whole numbers. */
  public record Scale(String source, int lowest, int highest) {

    /** Whether an answer lies on the scale. */
    public boolean holds(long answer) {
      return answer >= lowest && answer <= highest;
    }
  }

  /**
   * How the weighted mean becomes the index.
   *
   * @param conversion by what the mean is multiplied
   * @param decimals of the index, which is rounded once and graded as rounded
   * @param meanDecimals of an element's mean
   */
  public record Index(
      String source, int conversion, int decimals, int meanDecimals, RoundingMode rounding) {}

  /** The lower bounds of the grades. */
  public record Grades(String source, Map<Grade, BigDecimal> from) {

    /** Every grade has a bound, and a better grade a higher one. */
    public Grades {
      require(from.keySet().containsAll(Arrays.asList(Grade.values())), "a grade has no bound");
      from = Collections.unmodifiableMap(new EnumMap<>(from));
      BigDecimal better = null;
      for (BigDecimal bound : from.values()) {
        require(better == null || bound.compareTo(better) < 0, "the grades are not in order");
        better = bound;
      }
    }

    /** The grade of an index that has been rounded. */
    public Grade of(BigDecimal rounded) {
      for (Map.Entry<Grade, BigDecimal> grade : from.entrySet()) {
        if (rounded.compareTo(grade.getValue()) >= 0) {
          return grade.getKey();
        }
      }
      return Grade.D;
    }
  }

  /** What becomes of a row that does not answer every element. */
  public record Completeness(String source, Rule rule) {

    /** The rules there are. */
    public enum Rule {
      /** Such a row is refused, and kept so that it can be corrected. */
      COMPLETE_ONLY
    }
  }

  /**
   * The smallest sample (Krejcie and Morgan).
   *
   * @param population whom the sample is drawn from
   */
  public record Sample(
      String source,
      Population population,
      BigDecimal chiSquare,
      BigDecimal proportion,
      BigDecimal error,
      RoundingMode rounding) {

    /** Where the number of people comes from. */
    public enum Population {
      /** The people served, as a source or an officer reports them. */
      REPORTED_SERVED
    }
  }

  /** How a unit's figure arises from those below it. */
  public record RollUp(String source, Rule rule) {

    /** The rules there are. */
    public enum Rule {
      /** Over respondents: each answer counts once. */
      RESPONDENTS
    }
  }

  /**
   * The interval of one index.
   *
   * @param clusterDays from this many days on, days are clusters
   */
  public record Interval(String source, double confidence, int clusterDays) {

    /** A confidence is a share, and one cluster has no spread. */
    public Interval {
      require(confidence > 0 && confidence < 1, "the confidence is no share");
      require(clusterDays > 1, "one day is no clusters");
    }

    /** The upper end of the two-sided interval as a share of the distribution. */
    public double upperTail() {
      return 1 - (1 - confidence) / 2;
    }
  }

  /** Which version a figure was computed with. */
  public record Id(String code, int version) {}

  /** Which version this is. */
  public Id id() {
    return new Id(code, version);
  }

  /** The lowest index there can be. */
  public int bottom() {
    return index.conversion() * scale.lowest();
  }

  /** The highest index there can be. */
  public int top() {
    return index.conversion() * scale.highest();
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException("Satisfaction scheme: " + otherwise);
    }
  }
}

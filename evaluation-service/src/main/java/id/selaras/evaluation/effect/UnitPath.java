package id.selaras.evaluation.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit's index over the quarters of a phased roll-out.
 *
 * @param stratum its type
 * @param entry when its wave came to it; absent where none has
 * @param index one figure per quarter
 */
public record UnitPath(String unit, String stratum, @Nullable Entry entry, List<Double> index) {

  /**
   * @param announced the quarter of the wave's socialisation, counted from 0: what is compared with
   *     lies before it
   * @param start the first quarter under the new appraisal
   */
  public record Entry(int announced, int start) {

    /** An entry that has at least one quarter before it. */
    public Entry {
      if (announced < 1 || start < announced) {
        throw new IllegalArgumentException("A wave is announced after some quarter, then starts");
      }
    }
  }

  /** A path of its own, unchangeable list. */
  public UnitPath {
    index = List.copyOf(index);
  }

  boolean startsAfter(int quarter) {
    return entry == null || entry.start() > quarter;
  }

  double since(int quarter, int base) {
    return index.get(quarter) - index.get(base);
  }

  UnitPath entering(@Nullable Entry other) {
    return new UnitPath(unit, stratum, other, index);
  }
}

package id.selaras.evaluation.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * How often a difference at least as large comes from exchanging the labels of pilots and controls
 * within their type. The difference is measured by the size of Welch's t: the bare difference is
 * wrong where the groups' spreads differ. Nobody drew the pilots by lot, so this says what chance
 * alone would do, not more.
 *
 * @param p the share of relabellings
 * @param smallest the smallest share that this design can reach at all
 * @param enumerated whether every relabelling was looked at ("exact"), rather than a sample
 * @param relabellings how many were looked at
 */
public record Permutation(double p, double smallest, boolean enumerated, long relabellings) {

  private static final double TIE = 1e-9;

  /** Relabels the changes of at least two pilots and two controls. */
  public static Permutation of(List<UnitSeries> units, Rules rules) {
    var search = new Search(units);
    return search.count() <= rules.enumerationLimit() ? search.all() : search.sample(rules);
  }

  /** Units of one type: which of them are pilots is what changes. */
  private record Stratum(int[] members, int pilots) {
    long arrangements(long limit) {
      double rough = CombinatoricsUtils.binomialCoefficientDouble(members.length, pilots);
      return rough > limit ? limit : CombinatoricsUtils.binomialCoefficient(members.length, pilots);
    }
  }

  private static final class Search {

    private static final long MANY = 1L << 40;

    private final double[] changes;
    private final boolean[] label;
    private final List<Stratum> strata = new ArrayList<>();
    private final int pilots;
    private final double observed;
    private long looked;
    private long asLarge;

    Search(List<UnitSeries> units) {
      changes = units.stream().mapToDouble(UnitSeries::change).toArray();
      label = new boolean[changes.length];
      var byType = new TreeMap<String, List<Integer>>();
      int labelled = 0;
      for (int index = 0; index < changes.length; index++) {
        UnitSeries unit = units.get(index);
        label[index] = unit.pilot();
        labelled += unit.pilot() ? 1 : 0;
        byType.computeIfAbsent(unit.stratum(), type -> new ArrayList<>()).add(index);
      }
      pilots = labelled;
      byType
          .values()
          .forEach(
              members ->
                  strata.add(
                      new Stratum(
                          members.stream().mapToInt(Integer::intValue).toArray(),
                          (int) members.stream().filter(each -> label[each]).count())));
      observed = size();
    }

    long count() {
      long count = 1;
      for (Stratum stratum : strata) {
        long more = stratum.arrangements(MANY);
        count = count > MANY / more ? MANY : count * more;
      }
      return count;
    }

    Permutation all() {
      enumerate(0);
      return new Permutation((double) asLarge / looked, (double) mirrors() / looked, true, looked);
    }

    Permutation sample(Rules rules) {
      RandomGenerator random = new Well19937c(rules.seed());
      for (int draw = 0; draw < rules.draws(); draw++) {
        strata.forEach(stratum -> shuffle(stratum, random));
        look();
      }
      double all = rules.draws() + 1.0;
      return new Permutation((asLarge + 1) / all, 1 / all, false, rules.draws());
    }

    /**
     * Where each type has as many pilots as controls, exchanging all labels gives the same size.
     */
    private int mirrors() {
      return strata.stream().allMatch(each -> 2 * each.pilots() == each.members().length) ? 2 : 1;
    }

    private void enumerate(int depth) {
      if (depth == strata.size()) {
        look();
        return;
      }
      Stratum stratum = strata.get(depth);
      CombinatoricsUtils.combinationsIterator(stratum.members().length, stratum.pilots())
          .forEachRemaining(
              chosen -> {
                for (int member : stratum.members()) {
                  label[member] = false;
                }
                for (int each : chosen) {
                  label[stratum.members()[each]] = true;
                }
                enumerate(depth + 1);
              });
    }

    private void shuffle(Stratum stratum, RandomGenerator random) {
      int[] members = stratum.members();
      for (int at = members.length - 1; at > 0; at--) {
        int other = random.nextInt(at + 1);
        boolean held = label[members[at]];
        label[members[at]] = label[members[other]];
        label[members[other]] = held;
      }
    }

    private void look() {
      looked++;
      // Figures of one size may differ in their last digit, by the order of their sums.
      if (size() >= observed - Math.max(TIE, Double.isInfinite(observed) ? 0 : observed * 1e-12)) {
        asLarge++;
      }
    }

    private double size() {
      double[] tried = new double[pilots];
      double[] others = new double[changes.length - pilots];
      int first = 0;
      int second = 0;
      for (int index = 0; index < changes.length; index++) {
        if (label[index]) {
          tried[first++] = changes[index];
        } else {
          others[second++] = changes[index];
        }
      }
      return Welch.size(tried, others);
    }
  }
}

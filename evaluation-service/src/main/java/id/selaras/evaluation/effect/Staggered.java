package id.selaras.evaluation.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.CombinatoricsUtils;
import org.jspecify.annotations.Nullable;

/**
 * Effects of waves that start one after another: per group and quarter, against the units that
 * start later, both since the last quarter before the group's socialisation. Plain two-way fixed
 * effects would compare late groups with early ones that are still changing. [DESIGN]
 *
 * @param overall the mean of the cells that can be told, weighted by the size of their group;
 *     absent where none can
 * @param p the share of exchanges of start dates within unit types whose overall effect is at least
 *     as large
 * @param enumerated whether every exchange was looked at
 */
public record Staggered(
    List<Cell> cells, @Nullable Double overall, @Nullable Double p, boolean enumerated) {

  private static final double TIE = 1e-9;

  /** Whether a cell has units to be compared with. */
  public enum Status {
    IDENTIFIED,
    NOT_IDENTIFIED
  }

  /** The effect on one group in one quarter. */
  public record Cell(
      int start, int quarter, int units, int controls, Status status, @Nullable Double effect) {}

  /** The effects of paths of equal length. */
  public static Staggered of(List<UnitPath> paths, Rules rules) {
    List<Cell> cells = cells(paths);
    Double overall = overall(cells);
    if (overall == null) {
      return new Staggered(cells, null, null, false);
    }
    var chance = new Chance(paths, Math.abs(overall));
    return chance.count() <= rules.enumerationLimit()
        ? new Staggered(cells, overall, chance.all(), true)
        : new Staggered(cells, overall, chance.sample(rules), false);
  }

  private static List<Cell> cells(List<UnitPath> paths) {
    Map<UnitPath.Entry, List<UnitPath>> groups =
        new TreeMap<>(
            Comparator.comparingInt(UnitPath.Entry::start)
                .thenComparingInt(UnitPath.Entry::announced));
    for (UnitPath path : paths) {
      UnitPath.Entry entry = path.entry();
      if (entry != null) {
        groups.computeIfAbsent(entry, each -> new ArrayList<>()).add(path);
      }
    }
    int quarters = paths.isEmpty() ? 0 : paths.getFirst().index().size();
    var cells = new ArrayList<Cell>();
    groups.forEach(
        (entry, group) -> {
          int base = entry.announced() - 1;
          for (int quarter = entry.start(); quarter < quarters; quarter++) {
            int now = quarter;
            List<UnitPath> later = paths.stream().filter(path -> path.startsAfter(now)).toList();
            cells.add(
                later.isEmpty()
                    ? new Cell(entry.start(), now, group.size(), 0, Status.NOT_IDENTIFIED, null)
                    : new Cell(
                        entry.start(),
                        now,
                        group.size(),
                        later.size(),
                        Status.IDENTIFIED,
                        rise(group, now, base) - rise(later, now, base)));
          }
        });
    return cells;
  }

  private static double rise(List<UnitPath> paths, int quarter, int base) {
    return paths.stream().mapToDouble(path -> path.since(quarter, base)).sum() / paths.size();
  }

  private static @Nullable Double overall(List<Cell> cells) {
    double sum = 0;
    long weight = 0;
    for (Cell cell : cells) {
      Double effect = cell.effect();
      if (effect != null) {
        sum += cell.units() * effect;
        weight += cell.units();
      }
    }
    return weight == 0 ? null : sum / weight;
  }

  /** Exchanges the entries of units of one type. */
  private static final class Chance {

    private final List<UnitPath> paths;
    private final double observed;
    private final List<List<Integer>> strata;
    private final UnitPath.@Nullable Entry[] entries;
    private long looked;
    private long asLarge;

    Chance(List<UnitPath> paths, double observed) {
      this.paths = paths;
      this.observed = observed;
      this.entries = paths.stream().map(UnitPath::entry).toArray(UnitPath.Entry[]::new);
      var byType = new TreeMap<String, List<Integer>>();
      for (int index = 0; index < paths.size(); index++) {
        byType.computeIfAbsent(paths.get(index).stratum(), type -> new ArrayList<>()).add(index);
      }
      this.strata = List.copyOf(byType.values());
    }

    double count() {
      double count = 1;
      for (List<Integer> members : strata) {
        count *= CombinatoricsUtils.factorialDouble(members.size());
        for (int same : sizes(members).values()) {
          count /= CombinatoricsUtils.factorialDouble(same);
        }
      }
      return count;
    }

    double all() {
      arrange(0, 0, sizes(strata.getFirst()));
      return (double) asLarge / looked;
    }

    double sample(Rules rules) {
      RandomGenerator random = new Well19937c(rules.seed());
      for (int draw = 0; draw < rules.draws(); draw++) {
        for (List<Integer> members : strata) {
          for (int at = members.size() - 1; at > 0; at--) {
            int one = members.get(at);
            int other = members.get(random.nextInt(at + 1));
            UnitPath.@Nullable Entry held = entries[one];
            entries[one] = entries[other];
            entries[other] = held;
          }
        }
        look();
      }
      return (asLarge + 1.0) / (rules.draws() + 1.0);
    }

    /** Deals what is left of a type's entries to its members, one after another. */
    private void arrange(int stratum, int member, Map<UnitPath.@Nullable Entry, Integer> left) {
      List<Integer> members = strata.get(stratum);
      if (member == members.size()) {
        if (stratum + 1 == strata.size()) {
          look();
        } else {
          arrange(stratum + 1, 0, sizes(strata.get(stratum + 1)));
        }
        return;
      }
      for (UnitPath.@Nullable Entry entry : new ArrayList<>(left.keySet())) {
        int free = Objects.requireNonNullElse(left.get(entry), 0);
        if (free > 0) {
          left.put(entry, free - 1);
          entries[members.get(member)] = entry;
          arrange(stratum, member + 1, left);
          left.put(entry, free);
        }
      }
    }

    private Map<UnitPath.@Nullable Entry, Integer> sizes(List<Integer> members) {
      var sizes = new HashMap<UnitPath.@Nullable Entry, Integer>();
      members.forEach(member -> sizes.merge(paths.get(member).entry(), 1, Integer::sum));
      return sizes;
    }

    private void look() {
      looked++;
      var exchanged = new ArrayList<UnitPath>();
      for (int index = 0; index < entries.length; index++) {
        exchanged.add(paths.get(index).entering(entries[index]));
      }
      Double effect = overall(cells(exchanged));
      if (effect != null && Math.abs(effect) >= observed - TIE) {
        asLarge++;
      }
    }
  }
}

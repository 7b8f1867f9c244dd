package id.selaras.evaluation.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up cells of one unit and period: all of them, and per day what the interval needs. */
final class Tally {

  private final Map<LocalDate, Interval.Day> days = new TreeMap<>();
  private Sums all = Sums.NONE;

  /** Adds what was counted on a day, or takes it away where the sums are negative. */
  void add(LocalDate day, Sums sums) {
    all = all.plus(sums);
    days.merge(
        day,
        new Interval.Day(sums.n(), sums.total()),
        (one, other) ->
            one.n() + other.n() == 0
                ? null
                : new Interval.Day(one.n() + other.n(), one.total() + other.total()));
  }

  Sums all() {
    return all;
  }

  List<Interval.Day> days() {
    return new ArrayList<>(days.values());
  }
}

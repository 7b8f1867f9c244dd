package id.selaras.evaluation.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up cells of one unit and period: all of them, and per day what the interval needs. */
final class Tally {

  private final Map<LocalDate, Interval.Day> days = new HashMap<>();
  private Sums all = Sums.NONE;

  void add(LocalDate day, Sums sums) {
    all = all.plus(sums);
    days.merge(
        day,
        new Interval.Day(sums.n(), sums.total()),
        (one, other) -> new Interval.Day(one.n() + other.n(), one.total() + other.total()));
  }

  Sums all() {
    return all;
  }

  List<Interval.Day> days() {
    return new ArrayList<>(days.values());
  }
}

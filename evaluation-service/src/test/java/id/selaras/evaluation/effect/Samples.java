package id.selaras.evaluation.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Units and rules that tests share. */
final class Samples {

  static final Rules RULES = new Rules(0.05, 2, 3, 3, 5, 0.05, 200_000, 4_999, 20_260_101);

  private Samples() {}

  static UnitSeries unit(int number, boolean pilot, double pre, double post) {
    return new UnitSeries("u" + number, pilot, "WARD", List.of(pre), List.of(post));
  }

  /** Pairs of before and after. */
  static List<UnitSeries> units(double[][] pilots, double[][] controls) {
    var units = new ArrayList<UnitSeries>();
    for (double[] each : pilots) {
      units.add(unit(units.size(), true, each[0], each[1]));
    }
    for (double[] each : controls) {
      units.add(unit(units.size(), false, each[0], each[1]));
    }
    return units;
  }

  static List<UnitSeries> changes(double[] pilots, double[] controls) {
    var units = new ArrayList<UnitSeries>();
    for (double each : pilots) {
      units.add(unit(units.size(), true, 80, 80 + each));
    }
    for (double each : controls) {
      units.add(unit(units.size(), false, 80, 80 + each));
    }
    return units;
  }

  /** The worked example of a clear effect. */
  static List<UnitSeries> worked() {
    return units(
        new double[][] {{78.2, 83.1}, {80.4, 84.0}, {75.9, 82.2}, {81.3, 84.9}},
        new double[][] {
          {79.0, 80.1}, {77.5, 79.2}, {82.1, 82.4}, {76.8, 78.9}, {80.2, 81.0}, {78.4, 80.3}
        });
  }

  /** Some pilots and controls with an effect or none, in two types of unit. */
  static List<UnitSeries> random(long seed) {
    var random = new Random(seed);
    int pilots = 3 + random.nextInt(3);
    int controls = 3 + random.nextInt(4);
    double effect = random.nextInt(3) * 2 - 2;
    var units = new ArrayList<UnitSeries>();
    for (int index = 0; index < pilots + controls; index++) {
      boolean pilot = index < pilots;
      double level = 70 + random.nextDouble() * 8;
      double shift = pilot ? effect : 0;
      units.add(
          new UnitSeries(
              "u" + index,
              pilot,
              index % 3 == 0 ? "DISTRICT" : "WARD",
              List.of(level + random.nextGaussian(), level + random.nextGaussian(), level),
              List.of(level + shift + random.nextGaussian(), level + shift)));
    }
    return units;
  }
}

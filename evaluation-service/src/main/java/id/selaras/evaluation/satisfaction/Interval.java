package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import java.util.Collection;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The 95 per cent interval of one index. [DESIGN] Clustered by day from ten days on, because the
 * answers of one queue or of one bulk entry are alike; naive below; a lower bound of its own where
 * everybody is fully satisfied. It says nothing about who chose to answer.
 */
public record Interval(double low, double high, Method method, int days, double standardError) {

  /** From this many days on, days are clusters. */
  static final int CLUSTER_DAYS = 10;

  private static final double UPPER_TAIL = 0.975;
  private static final double SCORE_PER_POINT = 25.0 / Element.COUNT;
  private static final long PERFECT = (long) Element.COUNT * Element.HIGHEST;

  /** How the interval was found. */
  public enum Method {
    DAY_CLUSTERED,
    NAIVE,
    ALL_PERFECT
  }

  /** One day's respondents and the sum of their totals. */
  public record Day(long n, long total) {}

  /** The interval of these respondents, or nothing where one respondent alone tells no spread. */
  public static @Nullable Interval of(Sums all, Collection<Day> days) {
    int count = days.size();
    if (all.n() == 0) {
      return null;
    }
    if (all.total() == PERFECT * all.n()) {
      double low = 100 - 75 * (1 - Math.pow(1 - UPPER_TAIL, 1.0 / all.n()));
      return new Interval(low, 100, Method.ALL_PERFECT, count, 0);
    }
    if (count >= CLUSTER_DAYS) {
      return around(all, clustered(all, days, count), count - 1, Method.DAY_CLUSTERED, count);
    }
    return all.n() < 2 ? null : around(all, naive(all), all.n() - 1, Method.NAIVE, count);
  }

  private static Interval around(Sums all, double error, long freedom, Method method, int days) {
    double index = SatisfactionIndex.of(all).exact().approximate();
    double reach = new TDistribution(freedom).inverseCumulativeProbability(UPPER_TAIL) * error;
    return new Interval(
        Math.max(25, index - reach), Math.min(100, index + reach), method, days, error);
  }

  private static double clustered(Sums all, Collection<Day> days, int count) {
    double mean = (double) all.total() / all.n();
    double squares = 0;
    for (Day day : days) {
      double deviation = day.total() - day.n() * mean;
      squares += deviation * deviation;
    }
    return SCORE_PER_POINT * Math.sqrt((double) count / (count - 1) * squares) / all.n();
  }

  private static double naive(Sums all) {
    // n*sum(t^2) - (sum t)^2 in whole numbers: no cancellation between two nearly equal doubles.
    double spread =
        Math.subtractExact(
            Math.multiplyExact(all.n(), all.squares()),
            Math.multiplyExact(all.total(), all.total()));
    double variance = spread / ((double) all.n() * (all.n() - 1));
    return SCORE_PER_POINT * Math.sqrt(variance / all.n());
  }
}

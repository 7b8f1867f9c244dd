package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.SatisfactionScheme;
import java.util.Collection;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The interval of one index. [DESIGN] Clustered by day where the scheme has days enough, because
 * the answers of one queue or of one bulk entry are alike; naive below; a lower bound of its own
 * where everybody is fully satisfied. It says nothing about who chose to answer.
 */
public record Interval(double low, double high, Method method, int days, double standardError) {

  /** How the interval was found. */
  public enum Method {
    DAY_CLUSTERED,
    NAIVE,
    ALL_PERFECT
  }

  /** One day's respondents and the sum of their totals. */
  public record Day(long n, long total) {}

  /** The interval of these respondents, or nothing where one respondent alone tells no spread. */
  public static @Nullable Interval of(Sums all, Collection<Day> days, SatisfactionScheme scheme) {
    int count = days.size();
    if (all.n() == 0) {
      return null;
    }
    double tail = scheme.interval().upperTail();
    if (all.total() == (long) scheme.elements().sum() * scheme.scale().highest() * all.n()) {
      double span = scheme.top() - scheme.bottom();
      double low = scheme.top() - span * (1 - Math.pow(1 - tail, 1.0 / all.n()));
      return new Interval(low, scheme.top(), Method.ALL_PERFECT, count, 0);
    }
    double perPoint = (double) scheme.index().conversion() / scheme.elements().sum();
    if (count >= scheme.interval().clusterDays()) {
      double error = perPoint * clustered(all, days, count);
      return around(all, scheme, error, count - 1, Method.DAY_CLUSTERED, count);
    }
    return all.n() < 2
        ? null
        : around(all, scheme, perPoint * naive(all), all.n() - 1, Method.NAIVE, count);
  }

  private static Interval around(
      Sums all, SatisfactionScheme scheme, double error, long freedom, Method method, int days) {
    double index = SatisfactionIndex.of(all, scheme).exact().approximate();
    double tail = scheme.interval().upperTail();
    double reach = new TDistribution(freedom).inverseCumulativeProbability(tail) * error;
    return new Interval(
        Math.max(scheme.bottom(), index - reach),
        Math.min(scheme.top(), index + reach),
        method,
        days,
        error);
  }

  /** The standard error of the mean total, days being clusters. */
  private static double clustered(Sums all, Collection<Day> days, int count) {
    double mean = (double) all.total() / all.n();
    double squares = 0;
    for (Day day : days) {
      double deviation = day.total() - day.n() * mean;
      squares += deviation * deviation;
    }
    return Math.sqrt((double) count / (count - 1) * squares) / all.n();
  }

  /** The standard error of the mean total, respondents being alike in nothing. */
  private static double naive(Sums all) {
    // n*sum(t^2) - (sum t)^2 in whole numbers: no cancellation between two nearly equal doubles.
    double spread =
        Math.subtractExact(
            Math.multiplyExact(all.n(), all.squares()),
            Math.multiplyExact(all.total(), all.total()));
    double variance = spread / ((double) all.n() * (all.n() - 1));
    return Math.sqrt(variance / all.n());
  }
}

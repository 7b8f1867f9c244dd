package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SatisfactionScheme;
import java.util.Map;
import java.util.TreeMap;

/**
 * Integer sums over respondents: all that an index, its element means and its interval need. Adding
 * and subtracting are exact inverses, so a correction leaves no trace of the answer that it
 * replaces.
 *
 * @param n respondents
 * @param elements sum of answers per element
 * @param total sum of the respondents' totals, each the weighted sum of the answers (9 to 36 where
 *     every element weighs the same)
 * @param squares sum of the squares of the respondents' totals
 */
public record Sums(long n, Map<Element, Long> elements, long total, long squares) {

  /** Nothing counted yet. */
  public static final Sums NONE = new Sums(0, Map.of(), 0, 0);

  /** One respondent's answers to every element that counts. */
  public static Sums of(Map<Element, Integer> answers, SatisfactionScheme scheme) {
    var elements = new TreeMap<Element, Long>();
    long total = 0;
    for (Map.Entry<Element, Integer> weight : scheme.elements().weights().entrySet()) {
      Integer answer = answers.get(weight.getKey());
      if (answer == null) {
        throw new IllegalArgumentException("An answer is missing: " + weight.getKey());
      }
      elements.put(weight.getKey(), (long) answer);
      total += (long) weight.getValue() * answer;
    }
    return new Sums(1, elements, total, total * total);
  }

  /** These and the others. */
  public Sums plus(Sums other) {
    return combine(other, 1);
  }

  /** These without the others. */
  public Sums minus(Sums other) {
    return combine(other, -1);
  }

  /** Sum of the answers to one element. */
  public long sum(Element element) {
    return elements.getOrDefault(element, 0L);
  }

  private Sums combine(Sums other, int sign) {
    var combined = new TreeMap<Element, Long>();
    for (Element element : Element.values()) {
      combined.put(element, sum(element) + sign * other.sum(element));
    }
    return new Sums(
        n + sign * other.n, combined, total + sign * other.total, squares + sign * other.squares);
  }
}

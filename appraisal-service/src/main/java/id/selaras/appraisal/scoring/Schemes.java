package id.selaras.appraisal.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scoring schemes shipped with this version, by code and version.
 *
 * @param all those that give a legal result
 * @param numbers those that give a number beside it
 */
public record Schemes(List<ShippedScheme<Scheme>> all, List<ShippedScheme<NumberScheme>> numbers) {

  public Schemes {
    all = inOrder(all);
    numbers = inOrder(numbers);
  }

  /** A version of a scheme, or empty. */
  public Optional<ShippedScheme<Scheme>> find(String code, int version) {
    return find(all, code, version);
  }

  /** A version of a number scheme, or empty. */
  public Optional<ShippedScheme<NumberScheme>> number(String code, int version) {
    return find(numbers, code, version);
  }

  /** The stamp of a scheme, or empty. */
  public Optional<SchemeStamp> stamp(SchemeRef scheme) {
    return find(scheme.code(), scheme.version()).map(ShippedScheme::stamp);
  }

  /** The stamp of a number scheme, or empty. */
  public Optional<SchemeStamp> numberStamp(SchemeRef scheme) {
    return number(scheme.code(), scheme.version()).map(ShippedScheme::stamp);
  }

  /** The number scheme of a cycle that names none. */
  public ShippedScheme<NumberScheme> numberByDefault() {
    return numbers.stream().filter(number -> number.scheme().byDefault()).findFirst().orElseThrow();
  }

  private static <T> Optional<ShippedScheme<T>> find(
      List<ShippedScheme<T>> shipped, String code, int version) {
    return shipped.stream()
        .filter(each -> each.stamp().code().equals(code) && each.stamp().version() == version)
        .findFirst();
  }

  private static <T> List<ShippedScheme<T>> inOrder(List<ShippedScheme<T>> shipped) {
    return shipped.stream()
        .sorted(
            Comparator.comparing((ShippedScheme<T> each) -> each.stamp().code())
                .thenComparing(each -> each.stamp().version()))
        .toList();
  }
}

package id.selaras.indicator.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that make an indicator a matter of opinion: two people reading the same evidence would
 * count differently [DESIGN].
 */
final class Wording {

  private static final List<String> VAGUE =
      List.of(
          "optimal",
          "optimalnya",
          "maksimal mungkin",
          "semaksimal mungkin",
          "sebaik-baiknya",
          "sebaik mungkin",
          "secepat mungkin",
          "secepatnya",
          "secukupnya",
          "seperlunya",
          "sesuai kebutuhan",
          "memadai",
          "cukup baik",
          "lebih baik",
          "dengan baik",
          "baik dan benar",
          "prima",
          "berkualitas",
          "excellent",
          "properly",
          "dan lain-lain",
          "dll",
          "as good as possible",
          "as soon as possible",
          "as needed",
          "adequate",
          "better",
          "optimally",
          "etc");

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}-])("
              + String.join("|", VAGUE.stream().map(Pattern::quote).toList())
              + ")(?![\\p{L}-])");

  private Wording() {}

  /** The first vague expression in a text. */
  static Optional<String> vague(String text) {
    var found = PATTERN.matcher(text.toLowerCase(Locale.ROOT));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}

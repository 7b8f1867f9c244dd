package id.selaras.feedback.result;

import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feedback helps only with something that happened: every item needs an example of some length that
 * says more than its own title and is not the example of another item [DESIGN].
 */
final class Concreteness {

  /** Shorter than this nobody names what happened, when and with whom. */
  static final int MINIMUM_LENGTH = 20;

  /** A single long word or a keyboard run is no example either. */
  static final int MINIMUM_WORDS = 4;

  private Concreteness() {}

  /** Every item whose example is missing or not concrete. */
  static List<Violation> errors(List<FeedbackItem> items) {
    List<Violation> errors = new ArrayList<>();
    if (items.isEmpty()) {
      errors.add(Violation.at("/items", "required"));
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      FeedbackItem item = items.get(i);
      String at = "/items/" + i + "/example";
      String example = plain(item.example());
      if (example.isEmpty()) {
        errors.add(Violation.at(at, "example-missing"));
      } else if (example.length() < MINIMUM_LENGTH || example.split(" ").length < MINIMUM_WORDS) {
        errors.add(Violation.at(at, "example-too-short", MINIMUM_LENGTH, MINIMUM_WORDS));
      } else if (plain(item.behaviour()).contains(example)) {
        errors.add(Violation.at(at, "example-repeats-title"));
      } else if (seen.putIfAbsent(example, i) != null) {
        errors.add(Violation.at(at, "example-used-twice"));
      }
    }
    return errors;
  }

  /** Letters and digits in lower case with single spaces: what is left when dressing is off. */
  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

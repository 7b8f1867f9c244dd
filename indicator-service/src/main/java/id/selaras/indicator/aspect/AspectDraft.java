package id.selaras.indicator.aspect;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a planner sends to add an aspect. */
public record AspectDraft(
    @Nullable String code, @Nullable String name, @Nullable String description) {

  /** The aspect, if its code is one word of capitals and it has a name. */
  Aspect checked() {
    List<Violation> errors = new ArrayList<>();
    if (code == null || code.isBlank()) {
      errors.add(Violation.at("/code", "required"));
    } else if (!isWellFormed(code)) {
      errors.add(Violation.at("/code", "code-format"));
    }
    if (name == null || name.isBlank()) {
      errors.add(Violation.at("/name", "required"));
    }
    if (code == null || name == null || !errors.isEmpty()) {
      throw Problem.rule("aspect-invalid").with(errors);
    }
    return new Aspect(code, name, description);
  }

  /** Whether a code is one word of capitals, 2 to 40 long. */
  public static boolean isWellFormed(String code) {
    return code.matches("[A-Z][A-Z0-9_]{1,39}");
  }
}

package id.selaras.feedback.proposal;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is proposed. It never changes: whoever supported it supported these words. */
public record Wording(Subject subject, @Nullable IndicatorRef target, String title, String text) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4000;

  /** The words of a request, or 422 {@code proposal-invalid} naming everything wrong with them. */
  static Wording of(ProposalRequest request) {
    List<Violation> errors = new ArrayList<>();
    Subject subject = request.subject();
    if (subject == null) {
      errors.add(Violation.at("/subject", "required"));
    }
    IndicatorRef target = request.target();
    if (target != null && subject != Subject.INDICATOR) {
      errors.add(Violation.at("/target", "target-only-of-indicator"));
    }
    if (target != null && (target.indicatorId() == null || target.version() < 1)) {
      errors.add(Violation.at("/target", "required"));
    }
    String title = text(errors, "/title", request.title(), LONGEST_TITLE);
    String text = text(errors, "/text", request.text(), LONGEST_TEXT);
    if (!errors.isEmpty() || subject == null) {
      throw Problem.rule("proposal-invalid").with(errors);
    }
    return new Wording(subject, target, title, text);
  }

  static String text(List<Violation> errors, String at, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(at, "required"));
      return "";
    }
    if (text.length() > longest) {
      errors.add(Violation.at(at, "too-long", longest));
    }
    return text.strip();
  }
}

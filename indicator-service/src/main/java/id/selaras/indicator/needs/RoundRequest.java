package id.selaras.indicator.needs;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a planner sends to open a round. */
public record RoundRequest(
    @Nullable String title, @Nullable String description, @Nullable LocalDate closesOn) {

  /** The round, if it has a title and a last day that is not over. */
  Round opened(LocalDate today, Instant now) {
    List<Violation> errors = new ArrayList<>();
    if (title == null || title.isBlank()) {
      errors.add(Violation.at("/title", "required"));
    }
    if (closesOn == null) {
      errors.add(Violation.at("/closesOn", "required"));
    } else if (closesOn.isBefore(today)) {
      errors.add(Violation.at("/closesOn", "day-is-over", closesOn));
    }
    if (title == null || closesOn == null || !errors.isEmpty()) {
      throw Problem.rule("round-invalid").with(errors);
    }
    return new Round(title.strip(), description, closesOn, RoundStatus.OPEN, now, null);
  }
}

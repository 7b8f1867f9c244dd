package id.selaras.indicator.catalogue;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an indicator is retired.
 *
 * @param indicatorVersion which version, the newest in force where nothing is said
 */
public record RetirementRequest(@Nullable String reason, @Nullable Integer indicatorVersion) {

  private static final int SHORTEST_REASON = 10;

  /** The reason, if it says something. */
  String checked() {
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      throw Problem.rule("decision-invalid")
          .with(List.of(Violation.at("/reason", "reason-too-short", SHORTEST_REASON)));
    }
    return reason.strip();
  }
}

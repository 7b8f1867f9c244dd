package id.selaras.indicator.needs;

import id.selaras.indicator.aspect.AspectDraft;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aspect that someone proposes, with the reason. */
public record NeedRequest(
    @Nullable String aspectName,
    @Nullable String aspectCode,
    @Nullable String reason,
    @Nullable Boolean onBehalfOfUnit) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 2_000;

  boolean speaksForUnit() {
    return Boolean.TRUE.equals(onBehalfOfUnit);
  }

  /** The need, if it has a name and a reason. */
  Need proposed(String roundId, @Nullable String unitId, String proposer, Instant now) {
    List<Violation> errors = new ArrayList<>();
    text(errors, "/aspectName", aspectName, LONGEST_NAME);
    text(errors, "/reason", reason, LONGEST_REASON);
    if (aspectCode != null && !AspectDraft.isWellFormed(aspectCode)) {
      errors.add(Violation.at("/aspectCode", "code-format"));
    }
    if (aspectName == null || reason == null || !errors.isEmpty()) {
      throw Problem.rule("need-invalid").with(errors);
    }
    return new Need(
        roundId,
        aspectName.strip(),
        aspectCode,
        reason.strip(),
        speaksForUnit(),
        unitId,
        proposer,
        now,
        NeedStatus.PROPOSED,
        null);
  }

  private static void text(
      List<Violation> errors, String pointer, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(pointer, "required"));
    } else if (text.length() > longest) {
      errors.add(Violation.at(pointer, "text-too-long", longest));
    }
  }
}

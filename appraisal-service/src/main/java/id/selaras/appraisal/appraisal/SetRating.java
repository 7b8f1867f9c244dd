package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Decision;
import id.selaras.appraisal.scoring.Rating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The ratings that the appraiser set, with the written reason where they deviate. */
public record SetRating(Rating workResult, Rating behaviour, @Nullable String reason, Instant at) {
  Decision decision() {
    return new Decision(workResult, behaviour);
  }
}

package id.selaras.appraisal.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the appraisal was made final.
 *
 * @param reason why it was, although something due was not reported
 * @param hash SHA-256 of everything that went in, each step and the predicate
 * @param seals one for each input, so that an altered one can be named
 */
public record Finalisation(Instant at, @Nullable String reason, String hash, List<Seal> seals) {

  /** The hash of one input. */
  public record Seal(String input, String hash) {}
}

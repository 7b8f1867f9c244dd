package id.selaras.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for news that one service has yet to hear of another. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private Patience() {}

  /** The first answer for which there is nothing to wait any more, or the last one. */
  static Answer whileEarly(Predicate<Answer> early, Supplier<Answer> call) {
    Instant deadline = Instant.now().plus(LONGEST);
    Answer answer = call.get();
    while (early.test(answer) && Instant.now().isBefore(deadline)) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for " + answer.request(), e);
      }
      answer = call.get();
    }
    return answer;
  }

  /** What a step needs is known to another service, whose news has not arrived yet. */
  static boolean isUnknownYet(Answer answer) {
    return answer.status() == 503 || answer.isProblem("not-yet-known");
  }
}

package id.selaras.platform;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through an exception and what caused it. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  static boolean any(Throwable thrown, Predicate<Throwable> what) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (what.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}

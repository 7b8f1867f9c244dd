package id.selaras.platform;

import org.jspecify.annotations.Nullable;

/** A record that is no event of its topic and never will be: trying again cannot help. */
final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

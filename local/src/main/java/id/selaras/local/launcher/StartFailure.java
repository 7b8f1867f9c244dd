package id.selaras.local.launcher;

/** Why the system did not start, in words for whoever typed the command. */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String explanation;

  StartFailure(String explanation) {
    super(explanation);
    this.explanation = explanation;
  }

  StartFailure(String explanation, Throwable cause) {
    super(explanation, cause);
    this.explanation = explanation;
  }

  /** What to tell. */
  public String explanation() {
    return explanation;
  }
}

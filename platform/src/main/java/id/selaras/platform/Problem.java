package id.selaras.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be carried out, as the client is told about it (RFC 9457). The slug names
 * the kind; its texts are {@code problem.<slug>.title} and {@code problem.<slug>.detail} in the
 * bundles {@code problems} (of the service) and {@code platform-problems}.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String slug;
  private final transient List<Object> args;
  private final transient List<Violation> errors;
  private final @Nullable Duration retryAfter;

  private Problem(
      int status,
      String slug,
      List<Object> args,
      List<Violation> errors,
      @Nullable Duration retryAfter) {
    super(
        status
            + " "
            + slug
            + (args.isEmpty() ? "" : " " + args)
            + (errors.isEmpty() ? "" : " " + errors));
    this.status = status;
    this.slug = slug;
    this.args = args;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /** 400: what was sent cannot be read. */
  public static Problem badRequest(String slug, Object... args) {
    return of(400, slug, args);
  }

  /** 403: the caller has no right to this. */
  public static Problem forbidden(String slug, Object... args) {
    return of(403, slug, args);
  }

  /** 404: there is no such thing, and none on the way. */
  public static Problem notFound(String slug, Object... args) {
    return of(404, slug, args);
  }

  /** 409: not in this state. */
  public static Problem conflict(String slug, Object... args) {
    return of(409, slug, args);
  }

  /** 409 with Retry-After: the thing may exist elsewhere, its event has not arrived here. */
  public static Problem notYetKnown(String what, String id) {
    return new Problem(409, "not-yet-known", List.of(what, id), List.of(), Duration.ofSeconds(1));
  }

  /** 412: changed by someone else since the client read it. */
  public static Problem stale() {
    return of(412, "stale");
  }

  /**
   * 412: the version that was expected is not the present one; 428 or 400 where the request named
   * none, see {@link IfMatch}.
   */
  public static Problem stale(long expectedVersion) {
    return IfMatch.refusal(expectedVersion);
  }

  /** 413: more than is accepted at once. */
  public static Problem tooLarge(String slug, Object... args) {
    return of(413, slug, args);
  }

  /** 422: readable, but against a rule. */
  public static Problem rule(String slug, Object... args) {
    return of(422, slug, args);
  }

  /** 503 with Retry-After: something this service needs is away. */
  public static Problem unavailable(String slug, Object... args) {
    return new Problem(503, slug, List.of(args), List.of(), Duration.ofSeconds(5));
  }

  static Problem of(int status, String slug, Object... args) {
    return new Problem(status, slug, List.of(args), List.of(), null);
  }

  /** The same problem, saying each thing that is wrong. */
  public Problem with(List<Violation> violations) {
    return new Problem(status, slug, args, List.copyOf(violations), retryAfter);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Last part of the problem's type, {@code urn:selaras:problem:<slug>}. */
  public String slug() {
    return slug;
  }

  /** What the detail text names. */
  public List<Object> args() {
    return args;
  }

  /** Each thing that is wrong. */
  public List<Violation> errors() {
    return errors;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}

package id.selaras.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem an exception is. */
final class ProblemOf {

  private static final Map<Integer, String> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, "bad-request"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "no-such-path"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(413, "too-large"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(429, "too-many-requests"),
          Map.entry(503, "unavailable"),
          Map.entry(504, "unavailable"));

  private static final int LONGEST_SHOWN = 100;

  private ProblemOf() {}

  static Problem exception(Throwable thrown) {
    Optional<Problem> own = Causes.find(thrown, Problem.class);
    if (own.isPresent()) {
      return own.get();
    }
    if (Causes.find(thrown, DataBufferLimitException.class).isPresent()) {
      return Problem.tooLarge("too-large");
    }
    return switch (thrown) {
      case WebExchangeBindException e -> invalid(e);
      case MissingRequestValueException e ->
          Problem.badRequest("bad-request")
              .with(List.of(Violation.at("", "value-missing", e.getName())));
      case ServerWebInputException e -> unreadable(e);
      case DecodingException e -> unreadable(e);
      case InvalidApiVersionException e ->
          Problem.badRequest("api-version-unsupported", e.getVersion());
      case AuthenticationServiceException e -> Problem.unavailable("unavailable");
      case AuthenticationException e -> Problem.of(401, "unauthenticated");
      case AccessDeniedException e -> Problem.forbidden("forbidden");
      case DuplicateKeyException e -> Problem.conflict("already-exists");
      case OptimisticLockingFailureException e -> Problem.stale();
      case ErrorResponse e -> status(e.getStatusCode().value());
      default ->
          Outages.isOutage(thrown) || thrown instanceof TimeoutException
              ? Problem.unavailable("unavailable")
              : Problem.of(500, "internal");
    };
  }

  private static Problem status(int status) {
    String slug = BY_STATUS.get(status);
    if (slug == null) {
      slug = status < 500 ? "bad-request" : "internal";
    }
    return status == 503 ? Problem.unavailable(slug) : Problem.of(status, slug);
  }

  private static Problem invalid(WebExchangeBindException e) {
    return Problem.badRequest("bad-request")
        .with(
            e.getFieldErrors().stream()
                .map(
                    error ->
                        Violation.at(
                            "/"
                                + error
                                    .getField()
                                    .replace("[", "/")
                                    .replace("]", "")
                                    .replace('.', '/'),
                            "value-mismatch"))
                .toList());
  }

  private static Problem unreadable(Exception e) {
    JacksonException json = Causes.find(e, JacksonException.class).orElse(null);
    if (json != null) {
      return Problem.badRequest("unreadable-body").with(List.of(violation(json)));
    }
    if (e instanceof ServerWebInputException input && input.getMethodParameter() != null) {
      String name = input.getMethodParameter().getParameterName();
      if (Causes.find(e, DecodingException.class).isPresent() || isBody(input)) {
        return Problem.badRequest("unreadable-body");
      }
      return Problem.badRequest("bad-request")
          .with(List.of(Violation.at("", "parameter-invalid", name == null ? "" : name)));
    }
    return Problem.badRequest("unreadable-body");
  }

  private static boolean isBody(ServerWebInputException input) {
    return input.getMethodParameter() != null
        && input
            .getMethodParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
  }

  private static Violation violation(JacksonException e) {
    String pointer = pointer(e);
    return switch (e) {
      case StrictBody.RefusedException refused -> refused.at(pointer);
      case UnrecognizedPropertyException unknown ->
          Violation.at(pointer, "unknown-field", brief(unknown.getPropertyName()));
      case InvalidFormatException format ->
          Violation.at(pointer, "value-invalid", brief(String.valueOf(format.getValue())));
      case MismatchedInputException mismatch -> Violation.at(pointer, "value-mismatch");
      default -> {
        long line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
        yield pointer.isEmpty() && line > 0
            ? Violation.at("", "json-malformed", line, e.getLocation().getColumnNr())
            : Violation.at(pointer, "value-mismatch");
      }
    };
  }

  private static String brief(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      @Nullable String name = step.getPropertyName();
      pointer.append('/');
      if (name == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(name.replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }
}

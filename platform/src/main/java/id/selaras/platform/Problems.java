package id.selaras.platform;

import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers every failure as a problem document (RFC 9457) in the client's language. */
final class Problems implements WebExceptionHandler, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final int REPLACEMENT = 0xFFFD;

  private final Texts texts;
  private final @Nullable Tracer tracer;

  Problems(Texts texts, @Nullable Tracer tracer) {
    this.texts = texts;
    this.tracer = tracer;
  }

  @Override
  public int getOrder() {
    // Before Boot's own, which is at -1.
    return -2;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(thrown);
    }
    return Mono.defer(() -> write(exchange, thrown));
  }

  private Mono<Void> write(ServerWebExchange exchange, Throwable thrown) {
    Problem problem = ProblemOf.exception(thrown);
    if (problem.status() == 503) {
      LOG.warn("{} cannot be answered now: {}", exchange.getRequest().getPath(), thrown.toString());
    } else if (problem.status() >= 500) {
      LOG.error(
          "{} {} failed",
          exchange.getRequest().getMethod(),
          exchange.getRequest().getPath(),
          thrown);
    }
    Locale locale = Language.of(exchange).locale();
    byte[] body = Json.EVENTS.writeValueAsBytes(document(problem, locale));
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    HttpHeaders headers = response.getHeaders();
    if (thrown instanceof ErrorResponse error) {
      // Allow with a 405, Accept with a 415.
      error.getHeaders().forEach(headers::addAll);
    }
    headers.remove(HttpHeaders.ETAG);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(locale);
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    headers.setCacheControl("no-store");
    headers.setContentLength(body.length);
    if (problem.retryAfter() != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
    }
    if (thrown instanceof AuthenticationException) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  /** The document, in the order in which a person reads it. */
  Map<String, Object> document(Problem problem, Locale locale) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:selaras:problem:" + problem.slug());
    document.put("title", texts.title(problem.slug(), locale));
    document.put("status", problem.status());
    String detail = texts.detail(problem.slug(), problem.args(), locale);
    if (!detail.isEmpty()) {
      document.put("detail", shown(detail));
    }
    if (!problem.errors().isEmpty()) {
      List<Map<String, Object>> errors = new ArrayList<>();
      problem.errors().forEach(violation -> errors.add(error(violation, locale)));
      document.put("errors", errors);
    }
    String traceId = traceId();
    if (traceId != null) {
      document.put("traceId", traceId);
    }
    return document;
  }

  private Map<String, Object> error(Violation violation, Locale locale) {
    Map<String, Object> error = new LinkedHashMap<>();
    if (violation.line() == null) {
      error.put("pointer", shown(violation.pointer()));
    } else {
      error.put("line", violation.line());
      if (!violation.pointer().isEmpty()) {
        error.put("column", shown(violation.pointer()));
      }
    }
    error.put("code", violation.code());
    error.put("message", shown(texts.violation(violation, locale)));
    return error;
  }

  /** What a client sent and is told again may be what no answer can carry. */
  private static String shown(String text) {
    return Values.isCarried(text)
        ? text
        : text.codePoints()
            .map(c -> Values.isCarried(Character.toString(c)) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private @Nullable String traceId() {
    if (tracer == null || tracer.currentSpan() == null) {
      return null;
    }
    return tracer.currentSpan().context().traceId();
  }
}

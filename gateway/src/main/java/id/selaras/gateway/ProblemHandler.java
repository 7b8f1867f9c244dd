package id.selaras.gateway;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details (RFC 9457) for what the gateway itself cannot answer, in the words of the
 * services: a service that is away is a 503 that says when to come back.
 */
@Component
@Order(-2) // before Spring Boot's own handler
class ProblemHandler implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final Locale INDONESIAN = Locale.of("id");
  private static final String RETRY_AFTER_SECONDS = "5";

  private final JsonMapper json;
  private final ObjectProvider<Tracer> tracer;

  ProblemHandler(JsonMapper json, ObjectProvider<Tracer> tracer) {
    this.json = json;
    this.tracer = tracer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    HttpStatusCode status = status(failure);
    String slug = slug(status);
    if (status.is5xxServerError()) {
      LOG.warn("{} {}: {}", status.value(), exchange.getRequest().getPath(), failure.toString());
    }
    Locale language = language(exchange.getRequest().getHeaders());
    response.setStatusCode(status);
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    headers.setCacheControl("no-store");
    if (status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    byte[] body = json.writeValueAsBytes(problem(status, slug, language));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private Map<String, Object> problem(HttpStatusCode status, String slug, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "problems",
            language.equals(INDONESIAN) ? Locale.ROOT : language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:selaras:problem:" + slug);
    problem.put("title", texts.getString("problem." + slug + ".title"));
    problem.put("status", status.value());
    problem.put("detail", texts.getString("problem." + slug + ".detail"));
    traceId().ifPresent(id -> problem.put("traceId", id));
    return problem;
  }

  private Optional<String> traceId() {
    Tracer available = tracer.getIfAvailable();
    @Nullable Span span = available == null ? null : available.currentSpan();
    return span == null ? Optional.empty() : Optional.of(span.context().traceId());
  }

  /** No connection, a connection that broke before the answer, or no answer in time: an outage. */
  private static HttpStatusCode status(Throwable failure) {
    if (failure instanceof IOException) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    if (failure instanceof ResponseStatusException known) {
      return known.getStatusCode().equals(HttpStatus.GATEWAY_TIMEOUT)
          ? HttpStatus.SERVICE_UNAVAILABLE
          : known.getStatusCode();
    }
    return HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** The services' own slugs, so that a client needs to know each only once. */
  private static String slug(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> "no-such-path";
      case 405 -> "method-not-allowed";
      case 413 -> "too-large";
      case 503 -> "unavailable";
      default -> status.is4xxClientError() ? "bad-request" : "internal";
    };
  }

  /** Indonesian unless the client prefers English: the rule of the services. */
  private static Locale language(HttpHeaders headers) {
    String wanted = String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      Locale found =
          Locale.lookup(
              // Any language is the usual one.
              Locale.LanguageRange.parse(wanted.replace("*", "id")),
              List.of(INDONESIAN, Locale.ENGLISH));
      return found == null ? INDONESIAN : found;
    } catch (IllegalArgumentException malformed) {
      return INDONESIAN;
    }
  }
}

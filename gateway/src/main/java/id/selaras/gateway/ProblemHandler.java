package id.selaras.gateway;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.util.Locale;
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
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Problem details (RFC 9457) for what the gateway itself cannot answer, in the words of the
 * services: a service that is away is a 503 that says when to come back.
 */
@Component
@Order(-2) // before Spring Boot's own handler
class ProblemHandler implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Problems problems;
  private final ObjectProvider<Tracer> tracer;

  ProblemHandler(Problems problems, ObjectProvider<Tracer> tracer) {
    this.problems = problems;
    this.tracer = tracer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    HttpStatusCode status = status(failure);
    if (status.is5xxServerError()) {
      LOG.warn("{} {}: {}", status.value(), exchange.getRequest().getPath(), failure.toString());
    }
    Locale language =
        Problems.language(
            exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE));
    response.setStatusCode(status);
    HttpHeaders headers = response.getHeaders();
    if (failure instanceof ErrorResponse known) {
      // Allow with a 405, Accept with a 415.
      known.getHeaders().forEach(headers::addAll);
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    headers.setCacheControl("no-store");
    if (status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    byte[] body = problems.document(status.value(), language, traceId());
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private @Nullable String traceId() {
    Tracer available = tracer.getIfAvailable();
    Span span = available == null ? null : available.currentSpan();
    return span == null ? null : span.context().traceId();
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
}

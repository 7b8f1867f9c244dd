package id.selaras.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Stands in for the services: answers slowly on purpose and counts what arrives. */
final class Backend {

  /** An event is sent when the test says so. */
  static final Sinks.Many<String> EVENTS = Sinks.many().replay().all();

  /** Bytes of the upload that have arrived so far. */
  static final AtomicLong ARRIVED = new AtomicLong();

  private static final DisposableServer SERVER =
      HttpServer.create()
          .host("localhost")
          .port(0)
          .route(
              routes ->
                  routes
                      .get(
                          "/api/evaluation/live",
                          (request, response) ->
                              response.sse().sendString(EVENTS.asFlux(), StandardCharsets.UTF_8))
                      .post(
                          "/api/surveys/responses",
                          (request, response) ->
                              request
                                  .receive()
                                  .doOnNext(part -> ARRIVED.addAndGet(part.readableBytes()))
                                  .then(
                                      Mono.defer(
                                          () ->
                                              response
                                                  .sendString(Mono.just("bytes=" + ARRIVED.get()))
                                                  .then())))
                      .get(
                          "/api/indicators/slow",
                          (request, response) ->
                              Mono.delay(Duration.ofSeconds(5))
                                  .then(response.sendString(Mono.just("late")).then()))
                      .get(
                          "/api/**",
                          (request, response) ->
                              response.sendString(
                                  Mono.just(
                                      request.uri()
                                          + " "
                                          + request.requestHeaders().get("Authorization"))))
                      .get(
                          "/operations/**",
                          (request, response) ->
                              response.sendString(
                                  Mono.just(
                                      request.uri()
                                          + " "
                                          + request.requestHeaders().get("Authorization"))))
                      .get(
                          "/v3/api-docs",
                          (request, response) ->
                              response
                                  .header("Content-Type", "application/json")
                                  .sendString(
                                      Mono.just(
                                          "{\"openapi\":\"3.1.0\",\"server\":\""
                                              + request.requestHeaders().get("Host")
                                              + "\"}"))))
          .bindNow();

  private Backend() {}

  static String uri() {
    return "http://localhost:" + SERVER.port();
  }

  /** An address at which nobody listens. */
  static String away() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://localhost:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.selaras.evaluation.live;

import id.selaras.platform.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The figures as they move, for everybody who is signed in. */
@RestController
@RequestMapping("/api/evaluation")
class LiveController {

  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final LiveFigures figures;
  private final Sinks.Empty<Void> closing = Sinks.empty();

  LiveController(LiveFigures figures) {
    this.figures = figures;
  }

  /** A figure that is no more. */
  record Gone(String key, boolean gone) {}

  /**
   * Server-sent events: {@code snapshot} first, with a list of all figures of every kind ({@code
   * satisfaction}, {@code progress}, ...), then under its kind's name the latest state of each that
   * has changed, or {@code {key, gone}}. A slow client is told less often, never something old.
   */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> followLiveFigures(Caller caller, ServerHttpResponse response) {
    response.getHeaders().set("Cache-Control", "no-cache");
    response.getHeaders().set("X-Accel-Buffering", "no");
    return Flux.defer(
        () -> {
          LiveFigures.Changes all = figures.all();
          var seen = new AtomicLong(all.upTo());
          Flux<ServerSentEvent<Object>> changes =
              Flux.interval(TICK).onBackpressureLatest().concatMap(tick -> changes(seen), 1);
          Flux<ServerSentEvent<Object>> heartbeat =
              Flux.interval(HEARTBEAT)
                  .onBackpressureDrop()
                  .map(beat -> ServerSentEvent.builder().comment("").build());
          return Flux.just(snapshot(all))
              .concatWith(Flux.merge(changes, heartbeat))
              .takeUntilOther(closing.asMono());
        });
  }

  /** An open stream would hold up the shutdown for its whole patience. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.tryEmitEmpty();
  }

  private Flux<ServerSentEvent<Object>> changes(AtomicLong seen) {
    LiveFigures.Changes changes = figures.since(seen.get());
    seen.set(changes.upTo());
    return Flux.fromIterable(changes.figures()).map(LiveController::event);
  }

  private static ServerSentEvent<Object> event(LiveFigures.Figure figure) {
    Object body = figure.body();
    return ServerSentEvent.<Object>builder(body == null ? new Gone(figure.key(), true) : body)
        .event(figure.kind())
        .build();
  }

  private ServerSentEvent<Object> snapshot(LiveFigures.Changes all) {
    Map<String, List<Object>> byKind = new LinkedHashMap<>();
    figures.kinds().forEach(kind -> byKind.put(kind, new ArrayList<>()));
    all.figures()
        .forEach(
            figure ->
                Objects.requireNonNull(byKind.get(figure.kind()))
                    .add(Objects.requireNonNull(figure.body())));
    return ServerSentEvent.<Object>builder(byKind).event("snapshot").build();
  }
}

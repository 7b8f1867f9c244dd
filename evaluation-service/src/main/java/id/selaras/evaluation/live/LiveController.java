package id.selaras.evaluation.live;

import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final UnitDirectory units;
  private final Sinks.Empty<Void> closing = Sinks.empty();

  LiveController(LiveFigures figures, UnitDirectory units) {
    this.figures = figures;
    this.units = units;
  }

  /** Everything, sent first on every connect. */
  record Snapshot(List<Object> satisfaction, List<Object> progress, List<Object> coverage) {}

  /** A figure that is no more. */
  record Gone(String key, boolean gone) {}

  /**
   * Server-sent events: {@code snapshot} first, then {@code satisfaction}, {@code progress} and
   * {@code coverage} with the latest state of what has changed. A slow client is told less often,
   * never something old.
   */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(Caller caller, ServerHttpResponse response) {
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

  /**
   * How far appraisal has come, per unit and cycle; {@code unit} is an id or a code and, like
   * {@code cycle}, may be repeated.
   */
  @GetMapping("/progress")
  Page<LiveProgress> progress(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> cycle) {
    var wanted = new HashSet<String>();
    for (String each : unit) {
      wanted.add(
          units
              .find(each)
              .map(UnitEvent::unitId)
              .orElseThrow(() -> Problem.notFound("unit-unknown", each)));
    }
    var items = new ArrayList<LiveProgress>();
    for (LiveFigures.Figure figure : figures.all().figures()) {
      if (figure.body() instanceof LiveProgress shown
          && (wanted.isEmpty() || wanted.contains(shown.unitId()))
          && (cycle.isEmpty() || cycle.contains(shown.cycleId()))) {
        items.add(shown);
      }
    }
    items.sort(
        Comparator.comparing(
                (LiveProgress shown) ->
                    Objects.requireNonNullElse(shown.unitCode(), shown.unitId()))
            .thenComparing(LiveProgress::cycleId));
    return new Page<>(items, null);
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
        .event(figure.event())
        .build();
  }

  private static ServerSentEvent<Object> snapshot(LiveFigures.Changes all) {
    return ServerSentEvent.<Object>builder(
            new Snapshot(of(all, "satisfaction"), of(all, "progress"), of(all, "coverage")))
        .event("snapshot")
        .build();
  }

  private static List<Object> of(LiveFigures.Changes all, String event) {
    return all.figures().stream()
        .filter(figure -> figure.event().equals(event))
        .map(figure -> Objects.requireNonNull(figure.body()))
        .toList();
  }
}

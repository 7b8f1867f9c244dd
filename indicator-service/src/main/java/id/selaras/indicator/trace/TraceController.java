package id.selaras.indicator.trace;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import id.selaras.indicator.needs.Need;
import id.selaras.indicator.needs.NeedService;
import id.selaras.indicator.revision.Revision;
import id.selaras.indicator.revision.RevisionService;
import id.selaras.indicator.version.VersionService;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The way from a version back to the need, the recommendation and the proposal that it came from,
 * for everyone signed in. The way forth is the list of indicators by {@code cause}.
 */
@RestController
@RequestMapping("/api/indicators/{id}/trace")
class TraceController {

  private final IndicatorStore indicators;
  private final NeedService needs;
  private final RevisionService revisions;

  TraceController(IndicatorStore indicators, NeedService needs, RevisionService revisions) {
    this.indicators = indicators;
    this.needs = needs;
    this.revisions = revisions;
  }

  /** The versions that the caller may see, the first one first. */
  @GetMapping
  Mono<Trace> traceIndicator(Caller caller, @PathVariable String id) {
    return indicators
        .history(id)
        .map(
            all ->
                all.stream()
                    .filter(version -> VersionService.seesDrafts(caller) || !version.isDraft())
                    .toList())
        .filter(seen -> !seen.isEmpty())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")))
        .flatMap(seen -> traced(id, seen));
  }

  private Mono<Trace> traced(String id, List<IndicatorVersion> seen) {
    List<Cause> causes =
        seen.stream().flatMap(version -> version.origins().stream()).distinct().toList();
    List<String> needIds =
        causes.stream().filter(cause -> cause.kind() == Cause.Kind.NEED).map(Cause::id).toList();
    return Mono.zip(needs.all(needIds), revisions.of(causes))
        .map(
            known ->
                new Trace(
                    id,
                    seen.stream()
                        .map(version -> step(version, known.getT1(), known.getT2()))
                        .toList()));
  }

  private static Trace.Step step(
      IndicatorVersion version, Map<String, Need> needs, Map<Cause, Revision> revisions) {
    return new Trace.Step(
        version.number(),
        version.status(),
        version.definition().title(),
        version.publishedAt(),
        version.retirement() == null ? null : version.retirement().reason(),
        version.origins().stream()
            .map(
                cause ->
                    cause.kind() == Cause.Kind.NEED
                        ? origin(cause, needs.get(cause.id()))
                        : origin(cause, revisions.get(cause)))
            .toList());
  }

  private static Trace.Origin origin(Cause cause, @Nullable Need need) {
    if (need == null) {
      return unknown(cause);
    }
    var decision = need.decision();
    return new Trace.Origin(
        cause.kind(),
        cause.id(),
        need.aspectName(),
        need.status().name(),
        decision == null ? null : decision.reason());
  }

  private static Trace.Origin origin(Cause cause, @Nullable Revision revision) {
    if (revision == null) {
      return unknown(cause);
    }
    var decision = revision.decision();
    return new Trace.Origin(
        cause.kind(),
        cause.id(),
        revision.title(),
        revision.status().name(),
        decision == null ? null : decision.reason());
  }

  private static Trace.Origin unknown(Cause cause) {
    return new Trace.Origin(cause.kind(), cause.id(), null, null, null);
  }
}

package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.DraftedVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What a decision makes of the catalogue. Everything here may be asked for again, by a repeated
 * event or by another instance at the same moment, and is done once: the cause in the version says
 * that it was done.
 */
@Component
public class DraftService {

  private static final Retry AGAIN = Retry.max(20).filter(DraftService::isRace);

  private final AggregateStore<IndicatorVersion> versions;
  private final Clock clock;

  DraftService(AggregateStore<IndicatorVersion> versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * The version that the cause led to: the draft after the newest version, beginning with its text.
   * A draft that is open already serves this cause as well.
   */
  public Mono<IndicatorVersion> next(String indicatorId, Cause cause) {
    return versions
        .findAll(Filter.where("indicatorId", indicatorId))
        .collectList()
        .flatMap(all -> caused(all, indicatorId, cause))
        .retryWhen(AGAIN);
  }

  /**
   * The first draft of the indicator that the cause leads to. Should its code have been taken in
   * the meantime the draft still comes to be, under a code with the beginning of its id.
   */
  public Mono<IndicatorVersion> first(String indicatorId, String code, String title, Cause cause) {
    return first(indicatorId, Definition.titled(code, title), cause)
        .onErrorResume(
            DraftService::isRace,
            taken ->
                first(
                    indicatorId,
                    Definition.titled(code + "-" + indicatorId.substring(0, 8), title),
                    cause));
  }

  /** The version, retired; one that is retired already stays as it is. */
  public Mono<IndicatorVersion> retired(String indicatorId, int number, String reason) {
    return versions
        .update(
            DraftedVersion.id(indicatorId, number),
            version ->
                version.status() == VersionStatus.RETIRED
                    ? version
                    : version.retired(reason, clock.instant()),
            "indicator-version.retired")
        .map(Versioned::state);
  }

  private Mono<IndicatorVersion> caused(
      List<Versioned<IndicatorVersion>> all, String indicatorId, Cause cause) {
    for (Versioned<IndicatorVersion> version : all) {
      if (version.state().isCausedBy(cause)) {
        return Mono.just(version.state());
      }
    }
    Versioned<IndicatorVersion> newest =
        all.stream()
            .max(Comparator.comparingInt(version -> version.state().number()))
            .orElseThrow(() -> new IllegalStateException("there is no indicator " + indicatorId));
    IndicatorVersion state = newest.state();
    if (state.isDraft()) {
      return versions
          .change(
              newest.id(),
              newest.version(),
              draft -> draft.causedBy(cause),
              "indicator-version.edited")
          .map(Versioned::state);
    }
    IndicatorVersion next =
        state.next(state.definition(), state.revision(newest.version())).causedBy(cause);
    return versions.create(next.id(), next, "indicator-version.drafted").map(Versioned::state);
  }

  private Mono<IndicatorVersion> first(String indicatorId, Definition definition, Cause cause) {
    IndicatorVersion draft = IndicatorVersion.first(indicatorId, definition, cause);
    return versions
        .createIfAbsent(draft.id(), draft, "indicator-version.drafted")
        .map(Versioned::state);
  }

  /** Another one was first: what was read is no longer so. */
  private static boolean isRace(Throwable error) {
    return error instanceof Problem problem
        && (problem.slug().equals("stale") || problem.slug().equals("already-exists"));
  }
}

package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** What the other features ask of the catalogue. */
public final class IndicatorStore {

  private final AggregateStore<IndicatorVersion> versions;

  IndicatorStore(AggregateStore<IndicatorVersion> versions) {
    this.versions = versions;
  }

  /** Which of these versions ({@code id:number}) are published. */
  public Mono<Set<String>> publishedOf(Set<String> versionIds) {
    List<String> indicators =
        versionIds.stream().map(id -> id.substring(0, id.lastIndexOf(':'))).distinct().toList();
    return versions
        .findAll(Filter.among("indicatorId", indicators).is("status", VersionStatus.PUBLISHED))
        .map(Versioned::id)
        .filter(versionIds::contains)
        .collect(Collectors.toSet());
  }

  /** Those of these versions ({@code id:number}) that are published or retired, by that id. */
  public Mono<Map<String, IndicatorVersion>> told(Collection<String> versionIds) {
    return versions
        .findAll(versionIds)
        .filter(version -> !version.state().isDraft())
        .collectMap(Versioned::id, Versioned::state);
  }

  /** Whether an indicator has this code. */
  public Mono<Boolean> hasCode(String code) {
    return versions.findAll(Filter.where("definition.code", code)).hasElements();
  }

  /** The versions of an indicator, the first one first; drafts included. */
  public Mono<List<IndicatorVersion>> history(String indicatorId) {
    return versions
        .findAll(Filter.where("indicatorId", indicatorId))
        .map(Versioned::state)
        .sort(Comparator.comparingInt(IndicatorVersion::number))
        .collectList();
  }
}

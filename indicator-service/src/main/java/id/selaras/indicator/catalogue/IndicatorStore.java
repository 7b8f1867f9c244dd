package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Versioned;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Mono;

/** What instruments ask of the catalogue. */
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
        .findAll(
            Criteria.where("state.indicatorId")
                .in(indicators)
                .and("state.status")
                .is(VersionStatus.PUBLISHED.name()))
        .map(Versioned::id)
        .filter(versionIds::contains)
        .collect(Collectors.toSet());
  }
}

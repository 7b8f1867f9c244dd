package id.selaras.evaluation.coverage;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.ReadCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far campaigns have come, as was told of them. */
@Component
class CoverageService {

  private final ReadCopy<Coverage> coverage;
  private final CoverageParameters parameters;
  private final UnitDirectory units;

  CoverageService(ReadCopy<Coverage> coverage, CoverageParameters parameters, UnitDirectory units) {
    this.coverage = coverage;
    this.parameters = parameters;
    this.units = units;
  }

  /** Per unit where anybody has read; of these campaigns, or of all where none is named. */
  Mono<Page<CoverageView>> page(List<String> campaigns, @Nullable String cursor, int limit) {
    return coverage
        .findAll(Filter.all().wanted("campaignId", campaigns))
        .filter(Coverage::begun)
        .map(counts -> CoverageView.of(counts, units.byId(counts.unitId()), parameters))
        .collectList()
        .map(
            items ->
                new SortedList<>(items, CoverageView::sort, "coverage:" + campaigns)
                    .page(cursor, limit));
  }
}

package id.selaras.evaluation.coverage;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.ReadCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How far campaigns have come, for everybody who is signed in. [DESIGN] */
@RestController
@RequestMapping("/api/evaluation/coverage")
class CoverageController {

  private final ReadCopy<Coverage> coverage;
  private final CoverageParameters parameters;
  private final UnitDirectory units;

  CoverageController(
      ReadCopy<Coverage> coverage, CoverageParameters parameters, UnitDirectory units) {
    this.coverage = coverage;
    this.parameters = parameters;
    this.units = units;
  }

  /**
   * Per unit where anybody has read, by campaign and unit code.
   *
   * @param campaign only those of one of these campaigns
   */
  @GetMapping
  Mono<Page<CoverageView>> listCoverage(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> campaign,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return coverage
        .findAll(Filter.all().wanted("campaignId", campaign))
        .filter(Coverage::begun)
        .map(counts -> CoverageView.of(counts, units.byId(counts.unitId()), parameters))
        .collectList()
        .map(
            items ->
                new SortedList<>(items, CoverageView::sort, "coverage:" + campaign)
                    .page(cursor, limit));
  }
}

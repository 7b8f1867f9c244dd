package id.selaras.evaluation.coverage;

import com.mongodb.client.model.Filters;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How far campaigns have come, for everybody who is signed in. [DESIGN] */
@RestController
@RequestMapping("/api/evaluation/coverage")
class CoverageController {

  private final ResultStore<Coverage> coverageResults;
  private final CoverageParameters parameters;
  private final UnitDirectory units;

  CoverageController(
      ResultStore<Coverage> coverageResults, CoverageParameters parameters, UnitDirectory units) {
    this.coverageResults = coverageResults;
    this.parameters = parameters;
    this.units = units;
  }

  /** Per unit where anybody has read; {@code campaign} may be repeated. */
  @GetMapping
  Mono<Page<CoverageView>> coverage(
      Caller caller, @RequestParam(defaultValue = "") List<String> campaign) {
    Bson filter = campaign.isEmpty() ? Filters.empty() : Filters.in("campaignId", campaign);
    return coverageResults
        .findAll(filter)
        .map(counts -> CoverageView.of(counts, units.byId(counts.unitId()), parameters))
        .sort(
            Comparator.comparing(CoverageView::campaignId)
                .thenComparing(view -> Objects.requireNonNullElse(view.unitCode(), view.unitId())))
        .collectList()
        .map(items -> new Page<>(items, null));
  }
}

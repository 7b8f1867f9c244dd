package id.selaras.evaluation.quality;

import id.selaras.evaluation.stream.ResultStore;
import id.selaras.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Statistics of indicator versions, for everybody who is signed in. [DESIGN] */
@RestController
@RequestMapping("/api/evaluation/indicators")
class QualityController {

  private final ResultStore<IndicatorQuality> qualityResults;
  private final QualityParameters parameters;

  QualityController(ResultStore<IndicatorQuality> qualityResults, QualityParameters parameters) {
    this.qualityResults = qualityResults;
    this.parameters = parameters;
  }

  /**
   * How the final appraisals used this version; no figure below the smallest number of them.
   *
   * @param version the version of the indicator, from 1
   */
  @GetMapping("/{indicatorId}/versions/{version}/quality")
  Mono<QualityStatistics> getIndicatorQuality(
      Caller caller, @PathVariable String indicatorId, @PathVariable long version) {
    return qualityResults
        .find(IndicatorQuality.key(indicatorId, version))
        .map(sums -> QualityStatistics.of(sums, parameters))
        .defaultIfEmpty(QualityStatistics.none(indicatorId, version, parameters));
  }
}

package id.selaras.evaluation.coverage;

import id.selaras.platform.Caller;
import id.selaras.platform.Page;
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

  private final CoverageService coverage;

  CoverageController(CoverageService coverage) {
    this.coverage = coverage;
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
    return coverage.page(campaign, cursor, limit);
  }
}

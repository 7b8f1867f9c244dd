package id.selaras.appraisal.socialisation;

import id.selaras.platform.Filter;
import id.selaras.platform.ReadCopy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the coverage of units. */
@Component
public class CoverageStore {

  private final ReadCopy<UnitCoverage> coverage;

  CoverageStore(ReadCopy<UnitCoverage> unitCoverage) {
    this.coverage = unitCoverage;
  }

  /** The coverage of one unit by the campaigns of a wave. */
  public Mono<Coverage> of(String waveId, String unitId) {
    return of(waveId, List.of(unitId)).map(byUnit -> byUnit.getOrDefault(unitId, Coverage.NONE));
  }

  /**
   * The coverage of some units by the campaigns of a wave that name them, closed ones included:
   * what was understood stays understood. A unit that no campaign names is left out.
   */
  public Mono<Map<String, Coverage>> of(String waveId, Collection<String> unitIds) {
    return coverage
        .findAll(Filter.where("waveId", waveId).in("unitId", unitIds))
        .collectMap(UnitCoverage::unitId, UnitCoverage::coverage);
  }
}

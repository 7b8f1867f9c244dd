package id.selaras.appraisal.indicator;

import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds indicator and instrument versions. One that is not here may be on its way, so it is "not
 * yet known" (try again), never "not found".
 */
@Component
public class IndicatorStore {
  private final ReadCopy<IndicatorVersion> indicators;
  private final ReadCopy<InstrumentVersion> instruments;

  IndicatorStore(ReadCopy<IndicatorVersion> indicators, ReadCopy<InstrumentVersion> instruments) {
    this.indicators = indicators;
    this.instruments = instruments;
  }

  public Mono<IndicatorVersion> indicator(String id, long version) {
    String key = id + ":" + version;
    return indicators
        .find(key)
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("indicator-version", key)));
  }

  public Mono<InstrumentVersion> instrument(String id, long version) {
    String key = id + ":" + version;
    return instruments
        .find(key)
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("instrument-version", key)));
  }
}

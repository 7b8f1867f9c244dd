package id.selaras.evaluation.wave;

import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds waves among the copies. */
@Component
public class WaveStore {

  private final ReadCopy<WaveEvent> waves;

  WaveStore(ReadCopy<WaveEvent> waves) {
    this.waves = waves;
  }

  /** The wave, or 409 {@code not-yet-known}: its event may be on the way. */
  public Mono<WaveEvent> byId(String id) {
    return waves.find(id).switchIfEmpty(Mono.error(() -> Problem.notYetKnown("wave", id)));
  }

  /** Every wave. */
  public Flux<WaveEvent> all() {
    return waves.findAll(Filter.all());
  }
}

package id.selaras.appraisal.wave;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Versioned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ends the role of controls that have become pilots of another wave. */
@Component
class ControlStore {

  private static final int TRIES = 5;

  private final AggregateStore<Wave> waves;

  ControlStore(AggregateStore<Wave> waves) {
    this.waves = waves;
  }

  /** Looks at the waves as they are, so doing it again changes nothing. */
  Mono<Void> endWherePilots() {
    return waves
        .findAll(Criteria.where("state.status").is(WaveStatus.OPEN.name()))
        .collectList()
        .flatMap(this::end)
        // Somebody else changed the wave at the same moment: look again.
        .retryWhen(Retry.max(TRIES).filter(WaveStore::isStale));
  }

  private Mono<Void> end(List<Versioned<Wave>> open) {
    Map<String, LocalDate> pilotSince = new HashMap<>();
    open.stream()
        .flatMap(wave -> wave.state().units().stream())
        .filter(unit -> unit.role() == WaveUnit.Role.PILOT)
        .forEach(unit -> pilotSince.put(unit.unitId(), unit.from()));
    return Flux.fromIterable(open)
        .filter(wave -> !wave.state().withoutControls(pilotSince).equals(wave.state()))
        .concatMap(
            wave ->
                waves.change(
                    wave.id(),
                    wave.version(),
                    state -> state.withoutControls(pilotSince),
                    "ControlsBecamePilots"))
        .then();
  }
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.replay.ReplayListener;
import id.selaras.evaluation.satisfaction.Cell;
import id.selaras.evaluation.satisfaction.CellStore;
import id.selaras.evaluation.satisfaction.SatisfactionTopology;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices that figures of a look have moved. A moved cell is only the occasion: what decides is
 * whether the figures, read again once the database holds that cell, still equal those of the look.
 */
@Component
class StaleListener {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final EvaluationService evaluations;
  private final CellStore cells;
  private final UnitDirectory directory;
  private final ReplayListener replay;
  private final Mono<List<Versioned<Evaluation>>> registered;

  StaleListener(
      EvaluationService evaluations,
      CellStore cells,
      UnitDirectory directory,
      ReplayListener replay) {
    this.evaluations = evaluations;
    this.cells = cells;
    this.directory = directory;
    this.replay = replay;
    // Which windows there are changes long before a look; what status they have is asked each time.
    this.registered =
        Flux.defer(evaluations::notStale)
            .collectList()
            .cache(found -> FRESH, failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  @KafkaListener(id = "evaluation-stale", topics = Topics.UNIT_SATISFACTION)
  void on(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return;
    }
    Cell cell = record.value() == null ? last(record.key()) : cell(record);
    LocalDate day = cell == null ? null : cell.day();
    if (cell != null && day == null) {
      return;
    }
    List<Versioned<Evaluation>> covering =
        registered.blockOptional(PATIENCE).orElse(List.of()).stream()
            // The end of a cell of which nothing is known may concern any.
            .filter(each -> day == null || each.state().covers(day))
            .toList();
    if (covering.isEmpty()) {
      return;
    }
    if (cell != null && !replay.health().getStatus().equals(Status.UP)) {
      // Without the tree of units it cannot be told whose figure this is.
      throw Problem.notYetKnown("unit", cell.unitId());
    }
    Set<String> touched = cell == null ? Set.of() : directory.withAncestors(cell.places());
    for (Versioned<Evaluation> each : covering) {
      if (cell == null || each.state().unitIds().stream().anyMatch(touched::contains)) {
        recheck(each.id(), record);
      }
    }
  }

  private void recheck(String id, ConsumerRecord<String, byte[]> record) {
    Versioned<Evaluation> now = evaluations.byId(id).block(PATIENCE);
    if (now == null || now.state().status() != Evaluation.Status.LOOKED) {
      return;
    }
    cells
        .last(record.key())
        .map(held -> held.offset() >= record.offset())
        // An end whose cell is not there has nothing to take away.
        .defaultIfEmpty(record.value() == null)
        .filter(held -> held)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(50)))
        // A cell that was put and taken away since is not there, and its end is still to come here.
        .timeout(WAIT, Mono.just(true))
        .then(Mono.defer(() -> evaluations.recheck(id)))
        .block(PATIENCE);
  }

  private static Cell cell(ConsumerRecord<String, byte[]> record) {
    return SatisfactionTopology.CELLS.read(record).body();
  }

  private @Nullable Cell last(String key) {
    return cells.last(key).mapNotNull(ResultStore.Last::figure).block(PATIENCE);
  }
}

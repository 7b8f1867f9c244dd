package id.selaras.evaluation.registration;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.replay.ReplayListener;
import id.selaras.evaluation.satisfaction.QuarterStore;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
  private static final int UNIT = 0;
  private static final int LOCATION = 1;
  private static final int PERIOD = 3;

  private final EvaluationStore evaluations;
  private final QuarterStore figures;
  private final UnitDirectory directory;
  private final ReplayListener replay;
  private final Mono<List<Versioned<Evaluation>>> registered;

  StaleListener(
      EvaluationStore evaluations,
      QuarterStore figures,
      UnitDirectory directory,
      ReplayListener replay) {
    this.evaluations = evaluations;
    this.figures = figures;
    this.directory = directory;
    this.replay = replay;
    // Which windows there are changes long before a look; what status they have is asked each time.
    this.registered =
        Flux.defer(evaluations::all)
            .collectList()
            .cache(found -> FRESH, failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  @KafkaListener(id = "evaluation-stale", topics = Topics.UNIT_SATISFACTION)
  void on(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String[] place = record.key().split("\\|", -1);
    Period day = place.length <= PERIOD ? null : Period.parse(place[PERIOD]).orElse(null);
    if (day == null || day.span() != Period.Span.DAY) {
      return;
    }
    List<Versioned<Evaluation>> covering =
        registered.blockOptional(PATIENCE).orElse(List.of()).stream()
            .filter(each -> each.state().status() != Evaluation.Status.STALE)
            .filter(each -> each.state().covers(day.from()))
            .toList();
    if (covering.isEmpty()) {
      return;
    }
    if (!replay.health().getStatus().equals(Status.UP)) {
      // Without the tree of units it cannot be told whose figure this is.
      throw Problem.notYetKnown("unit", place[UNIT]);
    }
    Set<String> touched =
        new HashSet<>(directory.withAncestors(List.of(place[UNIT], place[LOCATION])));
    for (Versioned<Evaluation> each : covering) {
      if (each.state().unitIds().stream().anyMatch(touched::contains)) {
        look(each.id(), record);
      }
    }
  }

  private void look(String id, ConsumerRecord<String, byte[]> record) {
    Versioned<Evaluation> now = evaluations.byId(id).block(PATIENCE);
    if (now == null || now.state().status() != Evaluation.Status.LOOKED) {
      return;
    }
    figures
        .holds(record.key(), record.offset(), record.value() == null)
        .filter(held -> held)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(50)))
        // A cell that was put and taken away since is not there, and its end is still to come here.
        .timeout(WAIT, Mono.just(true))
        .then(Mono.defer(() -> evaluations.byId(id)))
        .flatMap(evaluations::checked)
        .retryWhen(
            reactor.util.retry.Retry.max(3)
                .filter(
                    changed ->
                        changed instanceof Problem problem && problem.slug().equals("stale")))
        .block(PATIENCE);
  }
}

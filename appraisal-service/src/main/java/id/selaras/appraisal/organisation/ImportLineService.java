package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes the sound lines of a file that say something new, and tells what became of each. Runs on a
 * thread that may block.
 *
 * @param registered type of the event of what is new
 * @param changed type of the event of what is known
 */
record ImportLineService<S>(AggregateStore<S> store, String registered, String changed) {

  private static final int WRITES_AT_ONCE = 8;

  void write(
      List<? extends ImportLine<S>> lines, LocalDate today, ImportTally tally, boolean dryRun) {
    Map<String, Versioned<S>> before =
        Objects.requireNonNull(
            store
                .findAll(lines.stream().map(ImportLine::id).toList())
                .collectMap(Versioned::id)
                .block());
    List<ImportLine<S>> news = new ArrayList<>();
    for (ImportLine<S> line : lines) {
      Versioned<S> old = before.get(line.id());
      if (old != null && line.described(old.state()).equals(old.state())) {
        tally.leave();
      } else if (dryRun) {
        tally.accept();
      } else {
        news.add(line);
      }
    }
    Flux.fromIterable(news)
        .flatMapSequential(
            line -> isWritten(line, before.get(line.id()), today).map(kept -> outcome(line, kept)),
            WRITES_AT_ONCE)
        .doOnNext(outcome -> outcome.accept(tally))
        .blockLast();
  }

  /** False where somebody else changed the same thing at the same moment. */
  private Mono<Boolean> isWritten(ImportLine<S> line, @Nullable Versioned<S> old, LocalDate today) {
    Mono<Versioned<S>> write =
        old == null
            ? store.create(line.id(), line.registered(today), registered)
            : store.change(line.id(), old.version(), line::described, changed);
    return write.thenReturn(true).onErrorReturn(Problem.class, false);
  }

  private static Consumer<ImportTally> outcome(ImportLine<?> line, boolean kept) {
    return kept
        ? ImportTally::accept
        : tally ->
            tally.reject(line.number(), Violation.line(line.number(), null, "changed-meanwhile"));
  }
}

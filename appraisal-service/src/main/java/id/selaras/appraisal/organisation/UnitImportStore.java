package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes a file of units. The file is read twice: what a line says of its parent can be judged only
 * when the last line is known. Runs on a thread that may block.
 */
@Component
class UnitImportStore {

  private static final int WRITES_AT_ONCE = 8;
  private static final int ASKED_AT_ONCE = 500;

  private final AggregateStore<Unit> units;
  private final UnitStore finder;
  private final Clock clock;

  UnitImportStore(AggregateStore<Unit> units, UnitStore finder, Clock clock) {
    this.units = units;
    this.finder = finder;
    this.clock = clock;
  }

  ImportTally run(Path file, boolean dryRun) {
    ImportTally tally = new ImportTally();
    UnitTree tree = new UnitTree();
    CsvBatches.read(
        file, UnitLine.COLUMNS, batch -> batch.forEach(line -> judge(line, tree, tally)));
    tree.settle(known(List.copyOf(tree.codes())))
        .forEach(refused -> tally.reject(refused.line(), refused.errors()));
    CsvBatches.read(file, UnitLine.COLUMNS, batch -> write(batch, tree, tally, dryRun));
    return tally;
  }

  private static void judge(CsvLine line, UnitTree tree, ImportTally tally) {
    UnitLine unit = UnitLine.read(line);
    if (unit == null) {
      tally.reject(line.number(), line.violations());
      return;
    }
    long earlier = tree.add(unit);
    if (earlier > 0) {
      tally.reject(line.number(), Violation.line(line.number(), "code", "twice-in-file", earlier));
    }
  }

  private Map<String, UnitKind> known(List<String> codes) {
    Map<String, UnitKind> known = new HashMap<>();
    for (int from = 0; from < codes.size(); from += ASKED_AT_ONCE) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + ASKED_AT_ONCE));
      finder
          .among(some.stream().map(UnitStore::idOf).toList())
          .doOnNext(unit -> known.put(unit.state().code(), unit.state().kind()))
          .blockLast();
    }
    return known;
  }

  private void write(List<CsvLine> batch, UnitTree tree, ImportTally tally, boolean dryRun) {
    List<UnitLine> lines = new ArrayList<>();
    for (CsvLine line : batch) {
      UnitLine unit = UnitLine.read(line);
      if (unit != null && tree.holds(unit)) {
        lines.add(unit);
      }
    }
    Map<String, Versioned<Unit>> before =
        Objects.requireNonNull(
            finder
                .among(lines.stream().map(line -> UnitStore.idOf(line.code())).toList())
                .collectMap(Versioned::id)
                .block());
    List<UnitLine> changed = new ArrayList<>();
    for (UnitLine line : lines) {
      Versioned<Unit> old = before.get(UnitStore.idOf(line.code()));
      if (old != null && described(line, old.state()).equals(old.state())) {
        tally.leave();
      } else if (dryRun) {
        tally.accept();
      } else {
        changed.add(line);
      }
    }
    Flux.fromIterable(changed)
        .flatMapSequential(line -> written(line, before), WRITES_AT_ONCE)
        .doOnNext(line -> line.settle(tally))
        .blockLast();
  }

  private Mono<WrittenLine> written(UnitLine line, Map<String, Versioned<Unit>> before) {
    String id = UnitStore.idOf(line.code());
    Versioned<Unit> old = before.get(id);
    Mono<Versioned<Unit>> write =
        old == null
            ? units.create(id, registered(line), "UnitRegistered")
            : units.change(id, old.version(), state -> described(line, state), "UnitChanged");
    return write
        .thenReturn(WrittenLine.done(line.number()))
        .onErrorResume(Problem.class, refused -> Mono.just(WrittenLine.lost(line.number())));
  }

  private Unit registered(UnitLine line) {
    return new Unit(
        line.code(),
        line.name(),
        line.kind(),
        parentId(line),
        LocalDate.now(clock),
        null,
        UnitStatus.ACTIVE);
  }

  private static Unit described(UnitLine line, Unit old) {
    return old.described(line.name(), parentId(line));
  }

  private static @Nullable String parentId(UnitLine line) {
    String parent = line.parent();
    return parent == null ? null : UnitStore.idOf(parent);
  }
}

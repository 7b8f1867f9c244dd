package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * Writes a file of units. The file is read twice: what a line says of its parent can be judged only
 * when the last line is known. Runs on a thread that may block.
 */
@Service
class UnitImportService {

  private static final int ASKED_AT_ONCE = 500;

  private final AggregateStore<Unit> units;
  private final ImportLineService<Unit> writer;
  private final Clock clock;

  UnitImportService(AggregateStore<Unit> units, Clock clock) {
    this.units = units;
    this.writer = new ImportLineService<>(units, "unit.registered", "unit.changed");
    this.clock = clock;
  }

  /** The import by one who may do so, which is told before the file is sent. */
  BiFunction<Path, Boolean, ImportTally> by(Caller caller) {
    caller.require("ADMIN");
    return this::run;
  }

  private ImportTally run(Path file, boolean dryRun) {
    ImportTally tally = new ImportTally();
    UnitTree tree = new UnitTree();
    CsvBatches.read(
        file, UnitLine.COLUMNS, batch -> batch.forEach(line -> judge(line, tree, tally)));
    tree.settle(known(tree.codes()))
        .forEach(refused -> tally.reject(refused.line(), refused.errors()));
    CsvBatches.read(
        file,
        UnitLine.COLUMNS,
        batch ->
            writer.write(
                batch.stream()
                    .map(UnitLine::read)
                    .filter(unit -> unit != null && tree.holds(unit))
                    .toList(),
                LocalDate.now(clock),
                tally,
                dryRun));
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

  private Map<String, UnitKind> known(Set<String> codes) {
    return Objects.requireNonNull(
        Flux.fromIterable(codes)
            .map(Unit::idOf)
            .buffer(ASKED_AT_ONCE)
            .concatMap(units::findAll)
            .map(Versioned::state)
            .collectMap(Unit::code, Unit::kind)
            .block());
  }
}

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes a file of employees. The file is read twice: who appraises whom can be judged only when
 * the last line is known. Runs on a thread that may block.
 */
@Component
class EmployeeImportStore {

  private static final int WRITES_AT_ONCE = 8;

  private final AggregateStore<Employee> employees;
  private final EmployeeStore finder;
  private final UnitStore units;
  private final KnownAppraisersStore knownAppraisers;
  private final Clock clock;

  EmployeeImportStore(
      AggregateStore<Employee> employees,
      EmployeeStore finder,
      UnitStore units,
      KnownAppraisersStore knownAppraisers,
      Clock clock) {
    this.employees = employees;
    this.finder = finder;
    this.units = units;
    this.knownAppraisers = knownAppraisers;
    this.clock = clock;
  }

  ImportTally run(Path file, boolean dryRun) {
    LocalDate today = LocalDate.now(clock);
    ImportTally tally = new ImportTally();
    AppraiserGraph graph = new AppraiserGraph();
    Judge judge = new Judge(today, tally, graph);
    CsvBatches.read(file, EmployeeLine.COLUMNS, judge::batch);
    knownAppraisers.tell(graph);
    graph.settle().forEach(refused -> tally.reject(refused.line(), refused.errors()));
    CsvBatches.read(file, EmployeeLine.COLUMNS, batch -> write(batch, today, graph, tally, dryRun));
    return tally;
  }

  /** The first reading. */
  private final class Judge {

    private final LocalDate today;
    private final ImportTally tally;
    private final AppraiserGraph graph;
    private final Map<String, Long> accounts = new HashMap<>();
    private final Set<String> unitIds = new HashSet<>();

    Judge(LocalDate today, ImportTally tally, AppraiserGraph graph) {
      this.today = today;
      this.tally = tally;
      this.graph = graph;
    }

    void batch(List<CsvLine> batch) {
      List<EmployeeLine> lines = new ArrayList<>();
      for (CsvLine line : batch) {
        EmployeeLine employee = EmployeeLine.read(line, today);
        if (employee == null) {
          tally.reject(line.number(), line.violations());
        } else {
          lines.add(employee);
        }
      }
      learnUnits(lines);
      Map<String, String> holders =
          Objects.requireNonNull(
              finder
                  .holding(lines.stream().map(EmployeeLine::account).toList())
                  .collectMap(employee -> employee.state().account(), Versioned::id)
                  .block());
      lines.forEach(line -> judge(line, holders));
    }

    private void learnUnits(List<EmployeeLine> lines) {
      Set<String> asked = new HashSet<>();
      lines.forEach(line -> asked.add(UnitStore.idOf(line.unitCode())));
      asked.removeAll(unitIds);
      units
          .among(asked)
          .filter(unit -> unit.state().status() == UnitStatus.ACTIVE)
          .doOnNext(unit -> unitIds.add(unit.id()))
          .blockLast();
    }

    private void judge(EmployeeLine line, Map<String, String> holders) {
      List<Violation> violations = new ArrayList<>();
      if (!unitIds.contains(UnitStore.idOf(line.unitCode()))) {
        violations.add(Violation.line(line.number(), "unit_code", "unit-unknown", line.unitCode()));
      }
      String holder = holders.get(line.account());
      if (holder != null && !holder.equals(EmployeeStore.idOf(line.nip()))) {
        violations.add(Violation.line(line.number(), "account", "account-taken", line.account()));
      }
      Long sameAccount = accounts.get(line.account());
      if (sameAccount != null) {
        violations.add(Violation.line(line.number(), "account", "twice-in-file", sameAccount));
      }
      if (violations.isEmpty()) {
        long sameNip = graph.add(line);
        if (sameNip == 0) {
          accounts.put(line.account(), line.number());
          return;
        }
        violations.add(Violation.line(line.number(), "nip", "twice-in-file", sameNip));
      }
      tally.reject(line.number(), violations);
    }
  }

  private void write(
      List<CsvLine> batch,
      LocalDate today,
      AppraiserGraph graph,
      ImportTally tally,
      boolean dryRun) {
    List<EmployeeLine> lines = new ArrayList<>();
    for (CsvLine line : batch) {
      EmployeeLine employee = EmployeeLine.read(line, today);
      if (employee != null && graph.holds(employee)) {
        lines.add(employee);
      }
    }
    Map<String, Versioned<Employee>> before =
        Objects.requireNonNull(
            finder
                .among(lines.stream().map(line -> EmployeeStore.idOf(line.nip())).toList())
                .collectMap(Versioned::id)
                .block());
    List<EmployeeLine> changed = new ArrayList<>();
    for (EmployeeLine line : lines) {
      Versioned<Employee> old = before.get(EmployeeStore.idOf(line.nip()));
      if (old != null && line.employee(old.state().status()).equals(old.state())) {
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

  private Mono<WrittenLine> written(EmployeeLine line, Map<String, Versioned<Employee>> before) {
    String id = EmployeeStore.idOf(line.nip());
    Versioned<Employee> old = before.get(id);
    Mono<Versioned<Employee>> write =
        old == null
            ? employees.create(id, line.employee(EmployeeStatus.ACTIVE), "EmployeeRegistered")
            : employees.change(
                id, old.version(), state -> line.employee(state.status()), "EmployeeChanged");
    return write
        .thenReturn(WrittenLine.done(line.number()))
        .onErrorResume(Problem.class, refused -> Mono.just(WrittenLine.lost(line.number())));
  }
}

package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
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
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/**
 * Writes a file of employees. The file is read twice: who appraises whom can be judged only when
 * the last line is known. Runs on a thread that may block.
 */
@Service
class EmployeeImportService {

  private final EmployeeStore finder;
  private final PersonService people;
  private final AggregateStore<Unit> units;
  private final ImportLineService<Employee> writer;
  private final Clock clock;

  EmployeeImportService(
      AggregateStore<Employee> employees,
      EmployeeStore finder,
      PersonService people,
      AggregateStore<Unit> units,
      Clock clock) {
    this.writer = new ImportLineService<>(employees, "employee.registered", "employee.changed");
    this.finder = finder;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  /** The import by one who may do so, which is told before the file is sent. */
  BiFunction<Path, Boolean, ImportTally> by(Caller caller) {
    caller.require("ADMIN");
    return this::run;
  }

  private ImportTally run(Path file, boolean dryRun) {
    LocalDate today = LocalDate.now(clock);
    ImportTally tally = new ImportTally();
    AppraiserGraph graph = new AppraiserGraph();
    Judge judge = new Judge(today, tally, graph);
    CsvBatches.read(file, EmployeeLine.COLUMNS, judge::batch);
    new KnownAppraisers(
            nips -> Objects.requireNonNull(people.known(nips).block()),
            ids -> Objects.requireNonNull(finder.among(ids).collectList().block()))
        .tell(graph);
    graph.settle().forEach(refused -> tally.reject(refused.line(), refused.errors()));
    CsvBatches.read(
        file,
        EmployeeLine.COLUMNS,
        batch -> {
          List<EmployeeLine> sound = new ArrayList<>();
          for (CsvLine line : batch) {
            EmployeeLine employee = EmployeeLine.read(line, today);
            if (employee != null && graph.holds(employee)) {
              sound.add(employee);
            }
          }
          Map<String, String> ids = ids(sound, dryRun);
          writer.write(sound.stream().map(line -> line.of(ids)).toList(), today, tally, dryRun);
        });
    return tally;
  }

  /** Of everybody in these lines; in a dry run nobody gets an id that is kept. */
  private Map<String, String> ids(List<EmployeeLine> lines, boolean dryRun) {
    List<String> nips = lines.stream().flatMap(line -> line.nips().stream()).distinct().toList();
    if (!dryRun) {
      return Objects.requireNonNull(people.identified(nips).block());
    }
    Map<String, String> ids = new HashMap<>(Objects.requireNonNull(people.known(nips).block()));
    nips.forEach(nip -> ids.computeIfAbsent(nip, unknown -> Ids.next()));
    return ids;
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
      Map<String, String> ids =
          Objects.requireNonNull(
              people.known(lines.stream().map(EmployeeLine::nip).toList()).block());
      lines.forEach(line -> judge(line, holders, ids));
    }

    private void learnUnits(List<EmployeeLine> lines) {
      Set<String> asked = new HashSet<>();
      lines.forEach(line -> asked.add(Unit.idOf(line.unitCode())));
      asked.removeAll(unitIds);
      units
          .findAll(asked)
          .filter(unit -> unit.state().status() == UnitStatus.ACTIVE)
          .doOnNext(unit -> unitIds.add(unit.id()))
          .blockLast();
    }

    private void judge(EmployeeLine line, Map<String, String> holders, Map<String, String> ids) {
      List<Violation> violations = new ArrayList<>();
      if (!unitIds.contains(Unit.idOf(line.unitCode()))) {
        violations.add(Violation.line(line.number(), "unit_code", "unit-unknown", line.unitCode()));
      }
      String holder = holders.get(line.account());
      if (holder != null && !holder.equals(ids.get(line.nip()))) {
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
}

package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The organisation as it is, and who sees which employees. */
@Service
class OrganisationService {

  private final AggregateStore<Unit> units;
  private final EmployeeStore employees;
  private final AggregateStore<Employee> employeeStates;
  private final PersonService people;
  private final Clock clock;

  OrganisationService(
      AggregateStore<Unit> units,
      EmployeeStore employees,
      AggregateStore<Employee> employeeStates,
      PersonService people,
      Clock clock) {
    this.units = units;
    this.employees = employees;
    this.employeeStates = employeeStates;
    this.people = people;
    this.clock = clock;
  }

  Mono<Versioned<Unit>> unit(String id) {
    return units.get(id);
  }

  /** Units by code; each filter may be absent, several values of one mean or. */
  Mono<Page<Versioned<Unit>>> units(
      List<UnitKind> kinds,
      List<String> parents,
      List<String> codes,
      @Nullable String cursor,
      int limit) {
    return units.page(
        Filter.all().wanted("kind", kinds).wanted("parentId", parents).wanted("code", codes),
        "code",
        cursor,
        limit);
  }

  /**
   * Employees, of some units or of all. A head of a unit sees the own unit and those below it, by
   * the organisation's own record of where the head works.
   */
  Mono<Page<Versioned<Employee>>> employees(
      Caller caller, List<String> unitIds, @Nullable String cursor, int limit) {
    caller.require("ADMIN", "AUDITOR", "PLANNER", "UNIT_HEAD");
    Mono<List<String>> visible =
        caller.has("ADMIN", "AUDITOR", "PLANNER") ? Mono.just(unitIds) : ofHead(caller, unitIds);
    return visible.flatMap(seen -> employees.page(seen, cursor, limit));
  }

  private Mono<List<String>> ofHead(Caller caller, List<String> unitIds) {
    return employees
        .byAccount(caller.account())
        .switchIfEmpty(Mono.error(() -> Problem.forbidden("not-your-unit")))
        .map(head -> head.state().unitId())
        .flatMap(
            own -> {
              List<String> asked = unitIds.isEmpty() ? List.of(own) : unitIds;
              return Flux.fromIterable(asked)
                  .filterWhen(unitId -> isWithin(unitId, own))
                  .collectList()
                  .filter(asked::equals)
                  .switchIfEmpty(Mono.error(() -> Problem.forbidden("not-your-unit")));
            });
  }

  /** Whether a unit is another one or lies below it. */
  private Mono<Boolean> isWithin(String unitId, String topId) {
    if (unitId.equals(topId)) {
      return Mono.just(true);
    }
    return units
        .find(unitId)
        .mapNotNull(unit -> unit.state().parentId())
        .flatMap(parentId -> isWithin(parentId, topId))
        .defaultIfEmpty(false);
  }

  /**
   * Corrects a mistyped NIP (ADMIN); the person and everything about them stays. The old number is
   * released last: after a crash it still finds the person, and doing it again goes on from there.
   */
  Mono<Versioned<Employee>> correctNip(String id, long version, Caller caller, String written) {
    caller.require("ADMIN");
    String nip = Nip.strip(written);
    return employeeStates
        .get(id)
        .map(before -> before.state().nip())
        .flatMap(
            before ->
                employeeStates
                    .changeAsync(
                        id,
                        version,
                        employee -> {},
                        employee -> {
                          requireSound(nip, employee.employmentStatus());
                          return people.renumber(id, nip).thenReturn(employee.numbered(nip));
                        },
                        "employee.changed")
                    .flatMap(
                        changed ->
                            before.equals(nip)
                                ? Mono.just(changed)
                                : people.release(id, before).thenReturn(changed)));
  }

  /**
   * Notes whose number each NIP is (ADMIN), once, where employees were registered before that was
   * kept apart. How many employees there are; doing it again changes nothing.
   */
  Mono<Long> noteNumbers(Caller caller) {
    caller.require("ADMIN");
    return employeeStates
        .findAll(Filter.all())
        .flatMap(employee -> people.note(employee).thenReturn(employee), 8)
        .count();
  }

  private void requireSound(String nip, EmploymentStatus status) {
    List<Violation> faults =
        Nip.faults(nip, status, LocalDate.now(clock)).stream()
            .map(code -> Violation.at("/nip", code))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.rule("number-invalid").with(faults);
    }
  }

  /** Those whom an employee appraises. */
  Flux<Versioned<Employee>> appraisedBy(String employeeId) {
    return employees.appraisedBy(employeeId);
  }

  /** The caller's own record. */
  Mono<Versioned<Employee>> own(Caller caller) {
    return employees
        .byAccount(caller.account())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("no-employee-record")));
  }
}

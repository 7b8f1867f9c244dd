package id.selaras.indicator.organisation;

import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds units, employees and waves. What a command names and is not here may be on its way, so it
 * is "not yet known" (try again), never "not found".
 */
@Component
public class OrganisationStore {

  private final ReadCopy<Unit> units;
  private final ReadCopy<Employee> employees;
  private final ReadCopy<Wave> waves;

  OrganisationStore(ReadCopy<Unit> units, ReadCopy<Employee> employees, ReadCopy<Wave> waves) {
    this.units = units;
    this.employees = employees;
    this.waves = waves;
  }

  /** The employee in service with this account, or empty: for what is read. */
  public Mono<Employee> ofAccount(String account) {
    return employees.findAll(Filter.where("account", account)).filter(Employee::isActive).next();
  }

  /**
   * The employee in service with this account, for a command: 409 {@code not-yet-known} where there
   * is no such account yet, 403 {@code not-in-service} where they have left.
   */
  public Mono<Employee> acting(String account) {
    return employees
        .findAll(Filter.where("account", account))
        .collectList()
        .map(
            found -> {
              if (found.isEmpty()) {
                throw Problem.notYetKnown("employee", account);
              }
              return found.stream()
                  .filter(Employee::isActive)
                  .findFirst()
                  .orElseThrow(() -> Problem.forbidden("not-in-service"));
            });
  }

  /** The unit, or 409 {@code not-yet-known}. */
  public Mono<Unit> unit(String unitId) {
    return units.find(unitId).switchIfEmpty(Mono.error(() -> Problem.notYetKnown("unit", unitId)));
  }

  /** The unit with this code, or 409 {@code not-yet-known}. */
  public Mono<Unit> unitOfCode(String code) {
    return units
        .findAll(Filter.where("code", code))
        .next()
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("unit", code)));
  }

  /** Those of the units that are known, by id. */
  public Mono<Map<String, Unit>> units(Collection<String> unitIds) {
    return units.findAll(unitIds).collectMap(Unit::unitId);
  }

  /** The people in service in these units. */
  public Flux<Employee> activeIn(Collection<String> unitIds) {
    return employees.findAll(Filter.among("unitId", unitIds).is("status", Employee.Status.ACTIVE));
  }

  /** The unit where an employee is in service, or empty. */
  public Mono<String> activeUnitOf(String employeeId) {
    return employees.find(employeeId).filter(Employee::isActive).map(Employee::unitId);
  }

  /** Completes once what an event says of an employee is known here, else {@code not-yet-known}. */
  public Mono<Void> heard(Received<Employee> event) {
    return employees.heard(event);
  }

  /** How many people are in service in each of these units; a unit without any is left out. */
  public Mono<Map<String, Integer>> headcount(Collection<String> unitIds) {
    return activeIn(unitIds).collect(Collectors.toMap(Employee::unitId, each -> 1, Integer::sum));
  }

  /** The wave, or 409 {@code not-yet-known}. */
  public Mono<Wave> wave(String waveId) {
    return waves.find(waveId).switchIfEmpty(Mono.error(() -> Problem.notYetKnown("wave", waveId)));
  }

  /** The wave, or empty: for what is read. */
  public Mono<Wave> findWave(String waveId) {
    return waves.find(waveId);
  }
}

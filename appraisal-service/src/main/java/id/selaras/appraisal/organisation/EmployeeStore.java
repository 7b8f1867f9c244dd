package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds employees. */
@Component
public class EmployeeStore {

  private final AggregateStore<Employee> employees;

  EmployeeStore(AggregateStore<Employee> employees) {
    this.employees = employees;
  }

  /** The id that a NIP gives at the first import. */
  public static String idOf(String nip) {
    return Ids.derived("employee", nip);
  }

  /** The employee who signs in with this account, or nothing. */
  public Mono<Versioned<Employee>> byAccount(String account) {
    return employees.findAll(Criteria.where("state.account").is(account)).next();
  }

  /** The employee with this id, or nothing. */
  public Mono<Versioned<Employee>> byId(String id) {
    return employees.find(id);
  }

  /** Those whom an employee appraises. */
  public Flux<Versioned<Employee>> appraisedBy(String employeeId) {
    return employees.findAll(Criteria.where("state.appraiserId").is(employeeId));
  }

  /** The employees among these ids that exist. */
  Flux<Versioned<Employee>> among(Collection<String> ids) {
    return ids.isEmpty() ? Flux.empty() : employees.findAll(Criteria.where("_id").in(ids));
  }

  /** The employees who hold one of these accounts. */
  Flux<Versioned<Employee>> holding(Collection<String> accounts) {
    return accounts.isEmpty()
        ? Flux.empty()
        : employees.findAll(Criteria.where("state.account").in(accounts));
  }

  /** A page of the employees of some units, or of all, by name. */
  Mono<Page<Versioned<Employee>>> page(List<String> unitIds, @Nullable String cursor, int limit) {
    Criteria filter =
        unitIds.isEmpty() ? new Criteria() : Criteria.where("state.unitId").in(unitIds);
    return employees.page(filter, "state.name", cursor, limit);
  }
}

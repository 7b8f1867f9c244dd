package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** The employee who signs in with this account, or nothing. */
  public Mono<Versioned<Employee>> byAccount(String account) {
    return employees.findAll(Filter.where("account", account)).next();
  }

  /** The employee with this id, or nothing. */
  public Mono<Versioned<Employee>> byId(String id) {
    return employees.find(id);
  }

  /** The employees among these ids that exist. */
  public Flux<Versioned<Employee>> among(Collection<String> ids) {
    return employees.findAll(ids);
  }

  /** Those whom an employee appraises. */
  Flux<Versioned<Employee>> appraisedBy(String employeeId) {
    return employees.findAll(Filter.where("appraiserId", employeeId));
  }

  /** The employees who hold one of these accounts. */
  Flux<Versioned<Employee>> holding(Collection<String> accounts) {
    return employees.findAll(Filter.among("account", accounts));
  }

  /** A page of the employees of some units, or of all, by name. */
  Mono<Page<Versioned<Employee>>> page(List<String> unitIds, @Nullable String cursor, int limit) {
    return employees.page(Filter.all().wanted("unitId", unitIds), "name", cursor, limit);
  }
}

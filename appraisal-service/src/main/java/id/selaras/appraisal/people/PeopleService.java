package id.selaras.appraisal.people;

import id.selaras.appraisal.organisation.Employee;
import id.selaras.appraisal.organisation.EmployeeStatus;
import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds who appraises an employee today. */
@Service
public class PeopleService {
  private final EmployeeStore employees;

  PeopleService(EmployeeStore employees) {
    this.employees = employees;
  }

  /** The people of the employee who signs in with this account. */
  public Mono<People> ofAccount(String account) {
    return employees
        .byAccount(account)
        .filter(employee -> employee.state().status() == EmployeeStatus.ACTIVE)
        .switchIfEmpty(Mono.error(() -> Problem.forbidden("not-an-employee")))
        .flatMap(this::of);
  }

  private Mono<People> of(Versioned<Employee> employee) {
    Employee state = employee.state();
    return account(state.appraiserId())
        .zipWith(account(state.superiorId()))
        .map(
            accounts -> {
              String appraiserId = state.appraiserId();
              String appraiser = accounts.getT1().orElse(null);
              if (appraiserId == null || appraiser == null) {
                throw Problem.rule("employee-without-appraiser");
              }
              return new People(
                  employee.id(),
                  state.account(),
                  appraiserId,
                  appraiser,
                  state.superiorId(),
                  accounts.getT2().orElse(null),
                  state.unitId());
            });
  }

  private Mono<Optional<String>> account(@Nullable String id) {
    return id == null
        ? Mono.just(Optional.empty())
        : employees
            .byId(id)
            .map(found -> Optional.of(found.state().account()))
            .defaultIfEmpty(Optional.empty());
  }
}

package id.selaras.feedback.proposal;

import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import java.time.Duration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the employee behind an account. */
@Component
class StaffStore {

  private final ReadCopy<EmployeeEvent> employees;
  private final Mono<String> index;

  StaffStore(ReadCopy<EmployeeEvent> employees, ReactiveMongoTemplate mongo) {
    this.employees = employees;
    // At the first use: a service starts while its database is away.
    this.index =
        Mono.defer(
                () ->
                    mongo
                        .indexOps(ProposalConfiguration.EMPLOYEE_COPIES)
                        .createIndex(
                            new Index().on("value.account", Sort.Direction.ASC).named("account")))
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The id of the employee who acts; only those in office propose and support. */
  Mono<String> acting(Caller caller) {
    caller.require("EMPLOYEE");
    return of(caller)
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("employee", caller.account())))
        .map(
            employee -> {
              if (!employee.isActive()) {
                throw Problem.forbidden("not-in-office");
              }
              return employee.employeeId();
            });
  }

  /** The id of the employee who reads; empty text for someone who is none. */
  Mono<String> reading(Caller caller) {
    return of(caller).map(EmployeeEvent::employeeId).defaultIfEmpty("");
  }

  private Mono<EmployeeEvent> of(Caller caller) {
    return index
        .thenMany(employees.findAll(Criteria.where("value.account").is(caller.account())))
        .next();
  }
}

package id.selaras.feedback.proposal;

import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The employee behind an account, and whether they may act. */
@Component
class StaffService {

  private final ReadCopy<EmployeeEvent> employees;

  StaffService(ReadCopy<EmployeeEvent> employees) {
    this.employees = employees;
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
    return employees.findAll(Filter.where("account", caller.account())).next();
  }
}

package id.selaras.feedback.proposal;

/** What this service keeps of an employee: enough to tell one from another, no name. */
public record EmployeeEvent(String employeeId, String account, String status) {

  boolean isActive() {
    return "ACTIVE".equals(status);
  }
}

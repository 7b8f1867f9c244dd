package id.selaras.appraisal.organisation;

import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.appraisal.employee.v1}, the only topic with names and NIP. */
public record EmployeeEvent(
    String employeeId,
    String account,
    String name,
    String nip,
    String unitId,
    String postTitle,
    PostType postType,
    EmploymentStatus employmentStatus,
    @Nullable String appraiserId,
    @Nullable String superiorId,
    EmployeeStatus status) {

  /** The event of an employee's state. */
  public static EmployeeEvent of(String id, Employee employee) {
    return new EmployeeEvent(
        id,
        employee.account(),
        employee.name(),
        employee.nip(),
        employee.unitId(),
        employee.postTitle(),
        employee.postType(),
        employee.employmentStatus(),
        employee.appraiserId(),
        employee.superiorId(),
        employee.status());
  }
}

package id.selaras.appraisal.organisation;

/** Whether an employee is in service. */
public enum EmployeeStatus {
  ACTIVE,
  INACTIVE
}

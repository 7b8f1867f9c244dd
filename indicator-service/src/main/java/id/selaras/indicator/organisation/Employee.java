package id.selaras.indicator.organisation;

/**
 * What this service needs of an employee: who signs in, where they work and in what kind of post.
 *
 * @param account equals the token's {@code sub}; this alone binds a person to a login
 */
public record Employee(
    String employeeId,
    String account,
    String unitId,
    PostType postType,
    EmploymentStatus employmentStatus,
    Status status) {

  /** Whether they are in service. */
  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** Whether an employee is in service. */
  public enum Status {
    ACTIVE,
    INACTIVE
  }
}

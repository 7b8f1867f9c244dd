package id.selaras.indicator.organisation;

import org.jspecify.annotations.Nullable;

/** What this service needs of a work unit. */
public record Unit(
    String unitId, String code, String name, @Nullable String parentId, Status status) {

  /** Whether the unit still works. */
  public enum Status {
    ACTIVE,
    CLOSED
  }
}

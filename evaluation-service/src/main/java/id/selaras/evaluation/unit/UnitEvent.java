package id.selaras.evaluation.unit;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a unit's event.
 *
 * @param kind its type, such as a ward
 */
public record UnitEvent(
    String unitId, String code, String name, @Nullable String parentId, @Nullable String kind) {

  /** A unit of no known type. */
  public UnitEvent(String unitId, String code, String name, @Nullable String parentId) {
    this(unitId, code, name, parentId, null);
  }
}

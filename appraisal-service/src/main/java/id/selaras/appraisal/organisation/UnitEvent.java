package id.selaras.appraisal.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.appraisal.unit.v1}. */
public record UnitEvent(
    String unitId,
    String code,
    String name,
    UnitKind kind,
    @Nullable String parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    UnitStatus status) {

  /** The event of a unit's state. */
  public static UnitEvent of(String id, Unit unit) {
    return new UnitEvent(
        id,
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.parentId(),
        unit.validFrom(),
        unit.validTo(),
        unit.status());
  }
}

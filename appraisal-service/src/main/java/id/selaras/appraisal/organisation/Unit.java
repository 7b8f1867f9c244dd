package id.selaras.appraisal.organisation;

import id.selaras.platform.Ids;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work unit (unit kerja). Its id is derived from its code, so that an import can be repeated.
 *
 * @param code Kemendagri code of a district or ward, or the city's own code of an agency
 */
public record Unit(
    String code,
    String name,
    UnitKind kind,
    @Nullable String parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    UnitStatus status) {

  /** The id that a code gives; the same on every import and in every installation. */
  public static String idOf(String code) {
    return Ids.derived("unit", code);
  }

  /** The same unit as a later file describes it; what the file does not say is kept. */
  Unit described(String newName, @Nullable String newParentId) {
    return new Unit(code, newName, kind, newParentId, validFrom, validTo, status);
  }
}

package id.selaras.appraisal.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Level of a unit in the city's hierarchy (domain.md 3.3, [DESIGN]): the city holds agencies and
 * districts, a district (kecamatan) holds wards (kelurahan).
 */
public enum UnitKind {
  CITY,
  AGENCY,
  DISTRICT,
  WARD;

  /** The kind that a level of the organisation file names, or null for a word not known. */
  static @Nullable UnitKind ofLevel(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "kota" -> CITY;
      case "dinas", "badan", "sekretariat", "inspektorat", "rsud" -> AGENCY;
      case "kecamatan" -> DISTRICT;
      case "kelurahan" -> WARD;
      default -> null;
    };
  }

  /** The kind that the parent must have; null for the top. */
  @Nullable UnitKind parent() {
    return switch (this) {
      case CITY -> null;
      case AGENCY, DISTRICT -> CITY;
      case WARD -> DISTRICT;
    };
  }
}

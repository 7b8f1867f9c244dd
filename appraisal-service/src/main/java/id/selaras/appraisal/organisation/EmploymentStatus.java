package id.selaras.appraisal.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Status of a civil servant: permanent, candidate, or by work agreement (domain.md 3.2). */
public enum EmploymentStatus {
  PNS,
  CPNS,
  PPPK;

  /** The status that a file names; null for a word not known. */
  static @Nullable EmploymentStatus ofName(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "PNS" -> PNS;
      case "CPNS" -> CPNS;
      case "PPPK" -> PPPK;
      default -> null;
    };
  }
}

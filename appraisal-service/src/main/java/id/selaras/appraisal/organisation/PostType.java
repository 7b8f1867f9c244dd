package id.selaras.appraisal.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kind of post (jenis jabatan, domain.md 3.2 and 10). */
public enum PostType {
  SENIOR_LEADER,
  ADMINISTRATOR,
  SUPERVISOR,
  EXECUTOR,
  FUNCTIONAL;

  /** The type that a file names, by code or by its Indonesian name; null for a word not known. */
  static @Nullable PostType ofName(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SENIOR_LEADER", "JPT", "JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA" -> SENIOR_LEADER;
      case "ADMINISTRATOR" -> ADMINISTRATOR;
      case "SUPERVISOR", "PENGAWAS" -> SUPERVISOR;
      case "EXECUTOR", "PELAKSANA" -> EXECUTOR;
      case "FUNCTIONAL", "FUNGSIONAL" -> FUNCTIONAL;
      default -> null;
    };
  }
}

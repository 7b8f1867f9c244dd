package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the file of units. */
record UnitLine(long number, String code, String name, UnitKind kind, String parentCode)
    implements ImportLine<Unit> {

  static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  /** Reads a line; null when something is wrong with it, which the line then tells. */
  static @Nullable UnitLine read(CsvLine line) {
    if (!line.isSound()) {
      return null;
    }
    String code = line.required("code");
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      line.reject(Violation.line(line.number(), "code", "unit-code-format", code));
    }
    String name = line.required("name");
    String level = line.required("level");
    UnitKind kind = UnitKind.ofLevel(level);
    if (kind == null && !level.isEmpty()) {
      line.reject(Violation.line(line.number(), "level", "unit-level-unknown", level));
    }
    String parentCode = line.optional("parent_code");
    if (parentCode.isEmpty() && kind != null && kind != UnitKind.CITY) {
      line.reject(Violation.line(line.number(), "parent_code", "required"));
    }
    return kind == null || !line.isSound()
        ? null
        : new UnitLine(line.number(), code, name, kind, parentCode);
  }

  /** The parent's code; the top unit's parent (the province) is not a unit of the city. */
  @Nullable String parent() {
    return kind == UnitKind.CITY ? null : parentCode;
  }

  @Override
  public String id() {
    return Unit.idOf(code);
  }

  @Override
  public Unit registered(LocalDate today) {
    return new Unit(code, name, kind, parentId(), today, null, UnitStatus.ACTIVE);
  }

  @Override
  public Unit described(Unit known) {
    return known.described(name, parentId());
  }

  private @Nullable String parentId() {
    String parent = parent();
    return parent == null ? null : Unit.idOf(parent);
  }
}

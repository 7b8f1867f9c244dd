package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the units of a file fit together and fit those known already. A parent may come later in
 * the file; a unit whose parent was refused is refused too unless the parent is known from before.
 * Since the parent's kind is always the one above, no circle can arise.
 */
final class UnitTree {

  /** What has to be remembered of a line until the whole file is read. */
  record Draft(long line, UnitKind kind, @Nullable String parent) {}

  private final Map<String, Draft> drafts = new HashMap<>();

  /** Takes a line in; the number of the line that named the same unit before, or 0. */
  long add(UnitLine line) {
    Draft earlier =
        drafts.putIfAbsent(line.code(), new Draft(line.number(), line.kind(), line.parent()));
    return earlier == null ? 0 : earlier.line();
  }

  /** Every code that the file names, of units and of parents. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(drafts.keySet());
    for (Draft draft : drafts.values()) {
      if (draft.parent() != null) {
        codes.add(draft.parent());
      }
    }
    return codes;
  }

  /** Removes the units that do not fit and says why. */
  List<ImportTally.Rejection> settle(Map<String, UnitKind> known) {
    List<ImportTally.Rejection> refused = new ArrayList<>();
    for (UnitKind kind : UnitKind.values()) {
      List<String> out = new ArrayList<>();
      drafts.forEach(
          (code, draft) -> {
            if (draft.kind() == kind) {
              Violation violation = fault(code, draft, known);
              if (violation != null) {
                out.add(code);
                refused.add(new ImportTally.Rejection(draft.line(), List.of(violation)));
              }
            }
          });
      out.forEach(drafts::remove);
    }
    return refused;
  }

  private @Nullable Violation fault(String code, Draft draft, Map<String, UnitKind> known) {
    UnitKind before = known.get(code);
    if (before != null && before != draft.kind()) {
      return Violation.line(draft.line(), "level", "unit-kind-fixed", code, before);
    }
    String parent = draft.parent();
    if (parent == null) {
      return null;
    }
    Draft inFile = drafts.get(parent);
    UnitKind parentKind = inFile != null ? inFile.kind() : known.get(parent);
    if (parentKind == null) {
      return Violation.line(draft.line(), "parent_code", "unit-parent-unknown", parent);
    }
    return parentKind == draft.kind().parent()
        ? null
        : Violation.line(draft.line(), "parent_code", "unit-parent-kind", parent, parentKind);
  }

  /** Whether this line is the one that stands for its unit. */
  boolean holds(UnitLine line) {
    Draft draft = drafts.get(line.code());
    return draft != null && draft.line() == line.number();
  }
}

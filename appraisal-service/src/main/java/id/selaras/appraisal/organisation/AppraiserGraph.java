package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who appraises whom in a file, on top of who does so already. An appraiser or superior may come
 * later in the file or be known from before; a line that names somebody else is refused, and so is
 * each line of a circle of appraisers. A refused line can leave others without their appraiser, so
 * both checks repeat until nothing more falls.
 *
 * <p>This is what an import holds of the whole file in memory: a NIP fits a {@code long}.
 */
final class AppraiserGraph {

  /** No one; no NIP is negative. */
  static final long NOBODY = -1;

  /** What has to be remembered of a line until the whole file is read. */
  record Draft(long line, long nip, long appraiser, long superior) {}

  private final Map<Long, Draft> drafts = new HashMap<>();
  private final Map<Long, Long> known = new HashMap<>();

  /** Takes a line in; the number of the line that named the same NIP before, or 0. */
  long add(EmployeeLine line) {
    Draft draft =
        new Draft(
            line.number(), key(line.nip()), key(line.appraiserNip()), key(line.superiorNip()));
    Draft earlier = drafts.putIfAbsent(draft.nip(), draft);
    return earlier == null ? 0 : earlier.line();
  }

  /** Tells of an employee known from before. */
  void know(long nip, long appraiser) {
    known.put(nip, appraiser);
  }

  static long key(String nip) {
    return nip.isEmpty() ? NOBODY : Long.parseLong(nip);
  }

  static String nip(long key) {
    return "%018d".formatted(key);
  }

  /** Every NIP that the file names. */
  Set<Long> people() {
    Set<Long> people = new HashSet<>(drafts.keySet());
    for (Draft draft : drafts.values()) {
      people.add(draft.appraiser());
      people.add(draft.superior());
    }
    people.remove(NOBODY);
    return people;
  }

  /** Removes the lines that do not fit and says why. */
  List<ImportTally.Rejection> settle() {
    List<ImportTally.Rejection> refused = new ArrayList<>();
    boolean fell = true;
    while (fell) {
      fell = withoutPeople(refused) | inCircles(refused);
    }
    return refused;
  }

  private boolean withoutPeople(List<ImportTally.Rejection> refused) {
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      List<Violation> missing = new ArrayList<>();
      if (!exists(draft.appraiser())) {
        missing.add(Violation.line(draft.line(), "appraiser_nip", "appraiser-unknown"));
      }
      if (!exists(draft.superior())) {
        missing.add(Violation.line(draft.line(), "superior_nip", "superior-unknown"));
      }
      if (!missing.isEmpty()) {
        out.add(draft);
        refused.add(new ImportTally.Rejection(draft.line(), missing));
      }
    }
    return drop(out);
  }

  private boolean exists(long nip) {
    return nip == NOBODY || drafts.containsKey(nip) || known.containsKey(nip);
  }

  private boolean inCircles(List<ImportTally.Rejection> refused) {
    List<Draft> out = new ArrayList<>();
    Map<Long, Integer> walkOf = new HashMap<>();
    int walk = 0;
    for (long start : drafts.keySet()) {
      walk++;
      long at = start;
      while (at != NOBODY && !walkOf.containsKey(at)) {
        walkOf.put(at, walk);
        at = appraiserOf(at);
      }
      if (at != NOBODY && Integer.valueOf(walk).equals(walkOf.get(at))) {
        long first = at;
        do {
          Draft draft = drafts.get(at);
          if (draft != null) {
            out.add(draft);
            refused.add(
                new ImportTally.Rejection(
                    draft.line(),
                    List.of(Violation.line(draft.line(), "appraiser_nip", "appraiser-circle"))));
          }
          at = appraiserOf(at);
        } while (at != first);
      }
    }
    return drop(out);
  }

  private long appraiserOf(long nip) {
    Draft draft = drafts.get(nip);
    return draft != null ? draft.appraiser() : known.getOrDefault(nip, NOBODY);
  }

  private boolean drop(Collection<Draft> out) {
    out.forEach(draft -> drafts.remove(draft.nip()));
    return !out.isEmpty();
  }

  /** Whether this line is the one that stands for its employee. */
  boolean holds(EmployeeLine line) {
    Draft draft = drafts.get(key(line.nip()));
    return draft != null && draft.line() == line.number();
  }
}

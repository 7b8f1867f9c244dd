package id.selaras.evaluation.unit;

import id.selaras.platform.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units in memory, read from the beginning of its topic at every start. Figures are
 * kept per unit and rolled up along this tree when they are read, so a unit that arrives after its
 * responses, or moves to another parent, is right at once.
 */
public final class UnitDirectory {

  private final Map<String, UnitEvent> units = new ConcurrentHashMap<>();
  private final CountDownLatch complete = new CountDownLatch(1);
  private final AtomicLong changes = new AtomicLong();

  /** Says that everything that was there at the start has been taken. */
  public void completed() {
    complete.countDown();
  }

  /** Waits until everything that was there at the start is known; false where it takes too long. */
  public boolean complete(Duration patience) {
    try {
      return complete.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes the newest state of a unit. */
  public void put(UnitEvent unit) {
    if (!unit.equals(units.put(unit.unitId(), unit))) {
      changes.incrementAndGet();
    }
  }

  /** How often the tree has changed; what was rolled up along it holds until it does again. */
  public long changes() {
    return changes.get();
  }

  /** The unit with this id. */
  public @Nullable UnitEvent byId(String id) {
    return units.get(id);
  }

  /** The unit with this id or, failing that, this code. */
  public Optional<UnitEvent> find(String idOrCode) {
    UnitEvent unit = units.get(idOrCode);
    return unit != null
        ? Optional.of(unit)
        : units.values().stream().filter(each -> each.code().equals(idOrCode)).findFirst();
  }

  /** The ids of these units, each once; 404 {@code unit-unknown} for one that is none. */
  public List<String> ids(Collection<String> idsOrCodes) {
    return idsOrCodes.stream()
        .map(
            each ->
                find(each)
                    .map(UnitEvent::unitId)
                    .orElseThrow(() -> Problem.notFound("unit-unknown", each)))
        .distinct()
        .toList();
  }

  /** Every unit, by code. */
  public List<UnitEvent> all() {
    return units.values().stream()
        .sorted(Comparator.comparing(UnitEvent::code).thenComparing(UnitEvent::unitId))
        .toList();
  }

  /** These units and everything above them, each once; a cycle in the data ends the climb. */
  public Set<String> withAncestors(Collection<String> ids) {
    var found = new LinkedHashSet<String>();
    for (String id : ids) {
      @Nullable String at = id;
      while (at != null && found.add(at)) {
        UnitEvent unit = units.get(at);
        at = unit == null ? null : unit.parentId();
      }
    }
    return found;
  }
}

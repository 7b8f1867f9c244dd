package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.appraisal.cycle.v1}. */
public record CycleEvent(
    String cycleId,
    String name,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeRef scheme,
    @Nullable SchemeRef numberScheme,
    CycleStatus status,
    String hash,
    List<String> causes) {

  /** The event of a cycle's state. */
  public static CycleEvent of(String id, Cycle cycle) {
    return new CycleEvent(
        id,
        cycle.name(),
        cycle.year(),
        cycle.startsOn(),
        cycle.endsOn(),
        cycle.scheme(),
        cycle.numberScheme(),
        cycle.status(),
        cycle.hash(),
        cycle.causes());
  }
}

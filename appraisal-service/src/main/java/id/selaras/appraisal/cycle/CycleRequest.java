package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cycle as a planner sends it; whatever is missing is told at once. */
record CycleRequest(
    @Nullable String name,
    @Nullable Integer year,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable SchemeRequest scheme,
    @Nullable SchemeRequest numberScheme) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  /** The scheme of a request. */
  record SchemeRequest(@Nullable String code, @Nullable Integer version) {}

  /**
   * The cycle that is asked for; one that names no number scheme gets the usual one.
   *
   * @throws Problem 422 {@code cycle-invalid}
   */
  Cycle cycle(Schemes schemes) {
    List<Violation> wrong = new ArrayList<>();
    if (name == null || name.isBlank()) {
      wrong.add(Violation.at("/name", "required"));
    }
    if (year == null) {
      wrong.add(Violation.at("/year", "required"));
    } else if (year < FIRST_YEAR || year > LAST_YEAR) {
      wrong.add(Violation.at("/year", "year-beyond-reason"));
    }
    if (startsOn == null) {
      wrong.add(Violation.at("/startsOn", "required"));
    }
    if (endsOn == null) {
      wrong.add(Violation.at("/endsOn", "required"));
    } else if (startsOn != null && !endsOn.isAfter(startsOn)) {
      wrong.add(Violation.at("/endsOn", "cycle-ends-before-start"));
    }
    SchemeStamp rating = stamp("/scheme", scheme, schemes::stamp, wrong);
    SchemeStamp number =
        numberScheme == null
            ? schemes.numberByDefault().stamp()
            : stamp("/numberScheme", numberScheme, schemes::numberStamp, wrong);
    if (name == null
        || year == null
        || startsOn == null
        || endsOn == null
        || rating == null
        || number == null
        || !wrong.isEmpty()) {
      throw Problem.rule("cycle-invalid").with(wrong);
    }
    return Cycle.planned(name.strip(), year, startsOn, endsOn, rating, number);
  }

  private static @Nullable SchemeStamp stamp(
      String pointer,
      @Nullable SchemeRequest sent,
      Function<SchemeRef, Optional<SchemeStamp>> shipped,
      List<Violation> wrong) {
    String code = sent == null ? null : sent.code();
    Integer version = sent == null ? null : sent.version();
    if (code == null || version == null) {
      wrong.add(Violation.at(pointer, "required"));
      return null;
    }
    SchemeStamp stamp = shipped.apply(new SchemeRef(code, version)).orElse(null);
    if (stamp == null) {
      wrong.add(Violation.at(pointer, "scheme-unknown", code, version));
    }
    return stamp;
  }
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evaluation as its evaluator describes it; whatever is wrong is told at once. */
record Registration(
    @Nullable String waveId,
    @Nullable List<String> preQuarters,
    @Nullable List<String> postQuarters,
    @Nullable LocalDate lookOn,
    @Nullable Double smallestEffect,
    @Nullable Double alpha,
    @Nullable Long minimumRespondents,
    @Nullable String note) {

  private static final int LONGEST_NOTE = 2000;

  /** The description with all that it left out, or a 422. */
  Checked checked(EvaluationParameters parameters) {
    var wrong = new ArrayList<Violation>();
    String wave = waveId;
    if (wave == null || wave.isBlank()) {
      wrong.add(Violation.at("/waveId", "value-required"));
    }
    List<Period> pre = quarters("/preQuarters", preQuarters, wrong);
    List<Period> post = quarters("/postQuarters", postQuarters, wrong);
    if (!pre.isEmpty() && !post.isEmpty() && post.getFirst().from().isBefore(pre.getLast().to())) {
      wrong.add(Violation.at("/postQuarters", "quarters-overlap"));
    }
    LocalDate look = lookOn;
    if (look == null) {
      wrong.add(Violation.at("/lookOn", "value-required"));
    } else if (!post.isEmpty() && look.isBefore(post.getLast().to())) {
      wrong.add(Violation.at("/lookOn", "look-within-window", post.getLast().to().toString()));
    }
    double smallest = smallestEffect == null ? parameters.smallestEffect() : smallestEffect;
    if (!(smallest > 0 && smallest <= 75)) {
      wrong.add(Violation.at("/smallestEffect", "effect-form"));
    }
    double level = alpha == null ? parameters.alpha() : alpha;
    if (!(level >= 0.001 && level <= 0.2)) {
      wrong.add(Violation.at("/alpha", "alpha-form"));
    }
    long respondents =
        minimumRespondents == null ? parameters.minimumRespondents() : minimumRespondents;
    if (respondents < 1) {
      wrong.add(Violation.at("/minimumRespondents", "respondents-form"));
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      wrong.add(Violation.at("/note", "text-too-long", LONGEST_NOTE));
    }
    if (wave == null || look == null || !wrong.isEmpty()) {
      throw Problem.rule("evaluation-invalid").with(wrong);
    }
    return new Checked(
        wave, pre, post, look, smallest, level, respondents, note == null ? null : note.strip());
  }

  private static List<Period> quarters(
      String pointer, @Nullable List<String> given, List<Violation> wrong) {
    if (given == null || given.isEmpty()) {
      wrong.add(Violation.at(pointer, "value-required"));
      return List.of();
    }
    var quarters = new ArrayList<Period>();
    for (int index = 0; index < given.size(); index++) {
      Period quarter =
          Period.parse(given.get(index))
              .filter(period -> period.span() == Period.Span.QUARTER)
              .orElse(null);
      if (quarter == null) {
        wrong.add(Violation.at(pointer + "/" + index, "quarter-form"));
      } else if (!quarters.isEmpty() && !quarters.getLast().to().equals(quarter.from())) {
        wrong.add(Violation.at(pointer + "/" + index, "quarters-not-in-a-row"));
      } else {
        quarters.add(quarter);
      }
    }
    return quarters;
  }

  /** A description without gaps. */
  record Checked(
      String waveId,
      List<Period> pre,
      List<Period> post,
      LocalDate lookOn,
      double smallestEffect,
      double alpha,
      long minimumRespondents,
      @Nullable String note) {

    /** The evaluation of a wave that has not opened; 409 {@code wave-already-open} otherwise. */
    Evaluation of(
        WaveEvent wave,
        UnitDirectory directory,
        EvaluationParameters parameters,
        String account,
        Instant now,
        LocalDate today) {
      if (wave.status() != WaveEvent.Status.PLANNED) {
        throw Problem.conflict("wave-already-open", wave.name());
      }
      return new Evaluation(
          wave.waveId(),
          wave.name(),
          wave.kind(),
          wave.units().stream()
              .map(
                  unit ->
                      new Evaluation.Member(
                          unit.unitId(), unit.role(), kind(directory.byId(unit.unitId()))))
              .toList(),
          parameters.outcome(),
          pre.stream().map(Period::text).toList(),
          post.stream().map(Period::text).toList(),
          lookOn,
          minimumRespondents,
          parameters.rules(alpha, smallestEffect),
          parameters.code() + " v" + parameters.version(),
          note,
          now,
          account,
          !today.isBefore(post.getFirst().from()),
          Evaluation.Status.REGISTERED,
          null,
          null);
    }

    private static String kind(@Nullable UnitEvent unit) {
      return unit == null || unit.kind() == null ? "UNKNOWN" : unit.kind();
    }
  }
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.registration.Snapshot.Exclusion;
import id.selaras.evaluation.registration.Snapshot.Quarter;
import id.selaras.evaluation.registration.Snapshot.UnitFigures;
import id.selaras.evaluation.satisfaction.MinimumSample;
import id.selaras.evaluation.satisfaction.SatisfactionFigure;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.wave.WaveEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts figures into the rows of an evaluation, and says which rows cannot be compared. */
final class Panel {

  private final Evaluation evaluation;
  private final Map<String, SatisfactionFigure> figures = new HashMap<>();
  private final List<WaveEvent> waves;

  Panel(Evaluation evaluation, List<SatisfactionFigure> given, List<WaveEvent> waves) {
    this.evaluation = evaluation;
    this.waves = waves;
    given.forEach(figure -> figures.put(figure.unitId() + "|" + figure.period(), figure));
  }

  Snapshot snapshot() {
    return Snapshot.of(evaluation, evaluation.units().stream().map(this::row).toList());
  }

  private UnitFigures row(Evaluation.Member member) {
    var quarters = new ArrayList<Quarter>();
    Exclusion excluded = contaminated(member) ? Exclusion.CONTROL_BECAME_PILOT : null;
    for (Period period : evaluation.quarters()) {
      SatisfactionFigure figure = figures.get(member.unitId() + "|" + period.text());
      quarters.add(
          figure == null
              ? new Quarter(period.text(), null, 0)
              : new Quarter(period.text(), figure.indexExact(), figure.respondents()));
      Exclusion wrong = wrong(figure);
      if (excluded == null) {
        excluded = wrong;
      }
    }
    return new UnitFigures(
        member.unitId(),
        member.role(),
        member.stratum(),
        evaluation.preQuarters().size(),
        quarters,
        excluded);
  }

  private @Nullable Exclusion wrong(@Nullable SatisfactionFigure figure) {
    if (figure == null) {
      return Exclusion.NO_FIGURE;
    }
    if (figure.respondents() < evaluation.minimumRespondents()) {
      return Exclusion.TOO_FEW_RESPONDENTS;
    }
    return figure.sample().status() == MinimumSample.Status.NOT_MET
        ? Exclusion.SAMPLE_NOT_MET
        : null;
  }

  private boolean contaminated(Evaluation.Member member) {
    if (member.role() == WaveEvent.Role.PILOT) {
      return false;
    }
    LocalDate end = evaluation.quarters().getLast().to();
    return waves.stream()
        .map(wave -> wave.triedFrom(member.unitId()))
        .anyMatch(from -> from != null && from.isBefore(end));
  }
}

package id.selaras.local.sample;

import id.selaras.local.pack.District;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Appraiser;
import id.selaras.local.year.Plan;
import id.selaras.local.year.Published;
import id.selaras.local.year.Realisation;
import id.selaras.local.year.Year;
import java.util.List;
import java.util.Map;

/** Plans, appraisals and feedback of the demo employees, step by step as the people would. */
final class SampleAppraisals {

  private final Year year;
  private final District.Texts texts;
  private final Plan plan;
  private final List<SampleIndicator> indicators;
  private final List<Realisation> realisations;

  SampleAppraisals(
      Year year,
      District.Texts texts,
      int calendarYear,
      String cycle,
      Published instrument,
      List<SampleIndicator> indicators) {
    this.year = year;
    this.texts = texts;
    this.indicators = indicators;
    this.realisations = indicators.stream().map(each -> each.reported(calendarYear)).toList();
    this.plan =
        new Plan(
            cycle,
            instrument,
            texts.plannedResult(),
            indicators.stream().map(SampleIndicator::published).toList());
  }

  /** Brings an appraisal as far as the pack says. */
  void bring(District.Appraisal appraisal) {
    Answer agreed = year.agreedPlan(appraisal.employee(), appraisal.appraiser(), plan);
    switch (appraisal.upTo()) {
      case BEGUN -> begin(appraisal, agreed);
      case FINAL -> finish(appraisal, agreed);
      case FEEDBACK -> {
        Answer result = finish(appraisal, agreed);
        // The employee's answer is left for whoever tries the demo.
        year.appraiser(appraisal.appraiser())
            .givesFeedback(result.id(), texts.feedback().stream().map(this::item).toList());
      }
    }
  }

  private void begin(District.Appraisal appraisal, Answer agreed) {
    var employee = year.employee(appraisal.employee());
    employee.reports(employee.opensAppraisal(agreed), realisations.subList(0, 2));
  }

  private Answer finish(District.Appraisal appraisal, Answer agreed) {
    Map<String, List<String>> behaviour = Appraiser.asExpected();
    behaviour.put("SERVICE_ORIENTED", List.of("MEETS", "ABOVE", "MEETS"));
    return year.finishedAppraisal(
        appraisal.employee(),
        appraisal.appraiser(),
        agreed,
        realisations,
        texts.selfAppraisal(),
        behaviour);
  }

  private Map<String, Object> item(District.FeedbackItem item) {
    return Map.of(
        "kind",
        item.kind(),
        "indicatorId",
        SampleCatalogue.named(indicators, item.indicator()).id(),
        "behaviour",
        item.behaviour(),
        "example",
        item.example(),
        "suggestion",
        item.suggestion());
  }
}

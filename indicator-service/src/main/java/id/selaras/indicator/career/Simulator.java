package id.selaras.indicator.career;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says what a predicate does to a career, by the rules in force. */
public final class Simulator {

  private final CreditRules rules;
  private final Applicability applicability;

  public Simulator(CreditRules rules, Applicability applicability) {
    this.rules = rules;
    this.applicability = applicability;
  }

  public CreditRules rules() {
    return rules;
  }

  public Applicability applicability() {
    return applicability;
  }

  /** The answer; 422 with everything that is wrong where the question has none. */
  public Simulation answer(Question question) {
    List<Violation> wrong = question.figures(rules);
    return applicability
        .excluding(question.employmentStatus(), question.postType())
        .map(
            exclusion -> {
              refuse(wrong);
              return notApplicable(exclusion);
            })
        .orElseGet(() -> applicable(question, wrong));
  }

  private static Simulation notApplicable(Applicability.Exclusion exclusion) {
    return new Simulation(
        Sentence.of("reason." + exclusion.reason()),
        null,
        exclusion.notes().stream().map(note -> Sentence.of("note." + note)).toList());
  }

  private Simulation applicable(Question question, List<Violation> wrong) {
    wrong.addAll(question.missing());
    Level level = question.level();
    Predicate predicate = question.predicate();
    if (!wrong.isEmpty() || level == null || predicate == null) {
      throw refusal(wrong);
    }
    BigDecimal held = question.credit();
    BigDecimal credit =
        Prospect.perYear(rules, level, predicate)
            .multiply(BigDecimal.valueOf(question.months(rules)))
            .divide(BigDecimal.valueOf(rules.monthsPerYear()), MathContext.DECIMAL64);
    Simulation.Figures figures =
        new Simulation.Figures(
            rules.told(credit),
            Prospect.of(rules, level, predicate, held),
            Arrays.stream(Predicate.values())
                .map(each -> Prospect.of(rules, level, each, held))
                .toList());
    return new Simulation(null, figures, notes(question, level, predicate, figures.credit()));
  }

  private List<Sentence> notes(
      Question question, Level level, Predicate predicate, BigDecimal credit) {
    FunctionalLevel asked = rules.of(level);
    List<Sentence> notes = new ArrayList<>();
    notes.add(
        Sentence.of(
            "note.sum",
            question.months(rules),
            rules.monthsPerYear(),
            rules.percent(predicate),
            asked.coefficient(),
            credit));
    Applicability.Probation probation = applicability.probation();
    if (question.employmentStatus() == probation.employmentStatus()) {
      notes.add(Sentence.of("note." + probation.note()));
    }
    if (question.credit().compareTo(asked.toRank()) >= 0) {
      notes.add(Sentence.of("note.enough-for-rank", asked.toRank()));
    }
    notes.add(Sentence.of(asked.next() == null ? "note.highest-level" : "note.level-needs"));
    if (predicate.isWorseThan(rules.promotionNeeds().predicate())) {
      notes.add(Sentence.of("note.below-promotion"));
    }
    notes.add(Sentence.of("note.every-year"));
    return notes;
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw refusal(wrong);
    }
  }

  private static Problem refusal(List<Violation> wrong) {
    return Problem.rule("simulation-invalid").with(wrong);
  }
}

package id.selaras.feedback.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first draft of a feedback, from the result alone: what was above expectation is a strength,
 * what was below it, or never reported, an improvement, by the cuts of the scheme that the
 * appraisal is bound to (domain rule 1.12.7). Where nothing crosses a cut, the highest and the
 * lowest speak, so that no one is left without either [DESIGN].
 */
final class Draft {

  /** Something with a figure that a feedback may speak of. */
  private record Candidate(
      @Nullable String indicatorId, String title, @Nullable BigDecimal figure) {

    boolean above(AppraisalEvent.@Nullable Cuts cuts) {
      return figure != null && cuts != null && figure.compareTo(cuts.above()) >= 0;
    }

    boolean below(AppraisalEvent.@Nullable Cuts cuts) {
      return figure == null || (cuts != null && figure.compareTo(cuts.meets()) < 0);
    }
  }

  private Draft() {}

  /** Strengths first, then improvements, each with an empty example for the appraiser to fill. */
  static List<FeedbackItem> of(AppraisalEvent appraisal) {
    List<Candidate> indicators = indicators(appraisal);
    List<Candidate> behaviours =
        appraisal.behaviourList().stream()
            .map(b -> new Candidate(null, behaviour(b), b.score()))
            .toList();
    List<Candidate> all = new ArrayList<>(indicators);
    all.addAll(behaviours);

    AppraisalEvent.Cuts cuts = appraisal.scheme().cuts();
    List<Candidate> strengths = new ArrayList<>(all.stream().filter(c -> c.above(cuts)).toList());
    List<Candidate> improvements =
        new ArrayList<>(all.stream().filter(c -> c.below(cuts)).toList());
    if (strengths.isEmpty()) {
      extreme(indicators, behaviours, improvements, highest()).ifPresent(strengths::add);
    }
    if (improvements.isEmpty()) {
      extreme(indicators, behaviours, strengths, highest().reversed()).ifPresent(improvements::add);
    }

    List<FeedbackItem> items = new ArrayList<>();
    strengths.forEach(c -> items.add(item(ItemKind.STRENGTH, c)));
    improvements.forEach(c -> items.add(item(ItemKind.IMPROVEMENT, c)));
    return List.copyOf(items);
  }

  private static List<Candidate> indicators(AppraisalEvent appraisal) {
    List<Candidate> candidates = new ArrayList<>();
    for (AppraisalEvent.Result result : appraisal.resultList()) {
      if (result.status().equals("REPORTED") && result.achievement() != null) {
        String title =
            "Capaian \"%s\" sebesar %s%% dari target"
                .formatted(result.title(), figure(result.achievement()));
        candidates.add(new Candidate(result.indicatorId(), title, result.achievement()));
      } else if (result.status().equals("NOT_REPORTED")) {
        String title = "Realisasi \"%s\" belum dilaporkan".formatted(result.title());
        candidates.add(new Candidate(result.indicatorId(), title, null));
      }
    }
    return candidates;
  }

  /** The best (or worst) that is not spoken of yet, among indicators before behaviour values. */
  private static Optional<Candidate> extreme(
      List<Candidate> indicators,
      List<Candidate> behaviours,
      List<Candidate> taken,
      Comparator<Candidate> order) {
    return indicators.stream()
        .filter(c -> !taken.contains(c))
        .max(order)
        .or(() -> behaviours.stream().filter(c -> !taken.contains(c)).max(order));
  }

  private static Comparator<Candidate> highest() {
    return Comparator.comparing(c -> c.figure() == null ? BigDecimal.ZERO : c.figure());
  }

  private static FeedbackItem item(ItemKind kind, Candidate candidate) {
    return FeedbackItem.drafted(kind, candidate.indicatorId(), candidate.title());
  }

  private static String behaviour(AppraisalEvent.Behaviour behaviour) {
    return "Perilaku %s dinilai %s"
        .formatted(BehaviourValue.title(behaviour.value()), figure(behaviour.score()));
  }

  /** Two digits at most, with the decimal comma of Indonesian. */
  private static String figure(BigDecimal figure) {
    BigDecimal rounded = figure.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString().replace('.', ',');
  }
}

package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.BoundIndicator;
import id.selaras.appraisal.scoring.Figures;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients send: anything may be missing, and all that is missing is said at once. */
final class Requests {
  private static final int LONGEST = 4000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int MOST_LINKS = 10;

  private Requests() {}

  record OpeningRequest(@Nullable String planId) {
    String plan() {
      return required(planId, "/planId");
    }
  }

  record Link(@Nullable String title, @Nullable String url) {}

  record RealisationRequest(
      @Nullable BigDecimal value, @Nullable List<@Nullable Link> evidence, @Nullable String note) {

    /** The realisation, if its period fits the indicator and the cycle and it has evidence. */
    Realisation realisation(
        Appraisal appraisal, String indicatorId, String period, Instant now, LocalDate today) {
      BoundIndicator indicator = requirePeriod(appraisal, indicatorId, period);
      if (indicator.period().firstDay(period).isAfter(today)) {
        throw Problem.rule("period-in-future", period);
      }
      List<Violation> errors = new ArrayList<>();
      BigDecimal given = value;
      if (given == null) {
        errors.add(Violation.at("/value", "required"));
        given = BigDecimal.ZERO;
      } else if (given.signum() < 0) {
        errors.add(Violation.at("/value", "negative"));
      } else if (!Figures.bounded(given)) {
        errors.add(Violation.at("/value", "too-many-digits"));
      }
      List<Evidence> links = links(evidence, errors);
      if (note != null && note.length() > LONGEST) {
        errors.add(Violation.at("/note", "text-too-long", LONGEST));
      }
      if (!errors.isEmpty()) {
        throw Problem.rule("realisation-invalid").with(errors);
      }
      String remark = note == null || note.isBlank() ? null : note.strip();
      return new Realisation(indicatorId, period, given, links, remark, now);
    }
  }

  /** The indicator, if it is reported in such a period in this appraisal. */
  private static BoundIndicator requirePeriod(
      Appraisal appraisal, String indicatorId, String period) {
    BoundIndicator indicator = appraisal.indicator(indicatorId);
    if (!indicator.period().spells(period)) {
      throw Problem.rule("period-unfit", period, indicator.period());
    }
    if (!appraisal.periods(indicator).contains(period)) {
      throw Problem.rule("period-outside-cycle", period);
    }
    return indicator;
  }

  record ExcuseRequest(@Nullable String reason) {
    Excuse excuse(Appraisal appraisal, String indicatorId, String period) {
      requirePeriod(appraisal, indicatorId, period);
      return new Excuse(indicatorId, period, required(reason, "/reason"));
    }
  }

  /** Whether an indicator applies. */
  enum Applicability {
    APPLICABLE,
    NOT_APPLICABLE
  }

  record ApplicabilityRequest(@Nullable Applicability status, @Nullable String reason) {
    Applicability asked() {
      if (status == null) {
        throw incomplete("/status");
      }
      return status;
    }

    String because() {
      return required(reason, "/reason");
    }
  }

  record SelfAppraisalRequest(@Nullable String summary) {
    SelfAppraisal selfAppraisal(Instant now) {
      return new SelfAppraisal(required(summary, "/summary"), now);
    }
  }

  record BehaviourRequest(@Nullable Map<String, @Nullable List<@Nullable Rating>> ratings) {

    /** Three ratings for each of the seven values; all that is missing or unknown is said. */
    Map<String, List<Rating>> complete(Scheme.Behaviour rules) {
      Map<String, @Nullable List<@Nullable Rating>> given = ratings == null ? Map.of() : ratings;
      List<Violation> errors = new ArrayList<>();
      Map<String, List<Rating>> complete = new LinkedHashMap<>();
      for (Scheme.Value value : rules.values()) {
        List<@Nullable Rating> three = given.get(value.code());
        List<Rating> rated = new ArrayList<>();
        if (three != null) {
          for (Rating rating : three) {
            if (rating != null) {
              rated.add(rating);
            }
          }
        }
        if (three == null
            || rated.size() != three.size()
            || rated.size() != value.statements().size()) {
          errors.add(
              Violation.at(
                  "/ratings/" + value.code(), "every-statement-rated", value.statements().size()));
        }
        complete.put(value.code(), rated);
      }
      given.keySet().stream()
          .filter(code -> !complete.containsKey(code))
          .sorted()
          .forEach(code -> errors.add(Violation.at("/ratings/" + code, "value-unknown")));
      if (!errors.isEmpty()) {
        throw Problem.rule("behaviour-incomplete").with(errors);
      }
      return complete;
    }
  }

  record RatingRequest(
      @Nullable Rating workResult, @Nullable Rating behaviour, @Nullable String reason) {
    Rating work() {
      if (workResult == null) {
        throw incomplete("/workResult");
      }
      return workResult;
    }

    Rating conduct() {
      if (behaviour == null) {
        throw incomplete("/behaviour");
      }
      return behaviour;
    }
  }

  record FinalisationRequest(@Nullable String reason) {}

  record InnovationRequest(
      @Nullable String what, @Nullable String benefit, @Nullable List<@Nullable Link> evidence) {

    /** A claim says what is new and whom it serves, and has evidence. */
    Innovation innovation(Instant now) {
      List<Violation> errors = new ArrayList<>();
      String claim = text(errors, "/what", what);
      String good = text(errors, "/benefit", benefit);
      List<Evidence> links = links(evidence, errors);
      if (!errors.isEmpty()) {
        throw Problem.rule("innovation-invalid").with(errors);
      }
      return new Innovation(claim, good, links, now, null);
    }
  }

  record VerificationRequest(@Nullable Boolean proven, @Nullable String reason) {
    Innovation.Verification verification(Instant now) {
      if (proven == null) {
        throw incomplete("/proven");
      }
      return new Innovation.Verification(proven, required(reason, "/reason"), now);
    }
  }

  record RatersRequest(
      @Nullable List<@Nullable String> peers, @Nullable List<@Nullable String> subordinates) {

    List<String> peerIds() {
      return ids(peers);
    }

    List<String> subordinateIds() {
      return ids(subordinates);
    }

    /** All of them. */
    List<String> ids() {
      return Stream.concat(peerIds().stream(), subordinateIds().stream()).distinct().toList();
    }

    private static List<String> ids(@Nullable List<@Nullable String> given) {
      List<String> ids = new ArrayList<>();
      if (given != null) {
        given.forEach(id -> ids.add(id == null ? "" : id));
      }
      return ids;
    }
  }

  private static List<Evidence> links(
      @Nullable List<@Nullable Link> evidence, List<Violation> errors) {
    if (evidence == null || evidence.isEmpty()) {
      errors.add(Violation.at("/evidence", "evidence-required"));
      return List.of();
    }
    if (evidence.size() > MOST_LINKS) {
      errors.add(Violation.at("/evidence", "too-many-links", MOST_LINKS));
      return List.of();
    }
    List<Evidence> links = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      Link link = evidence.get(i);
      String title = link == null ? null : link.title();
      String url = link == null ? null : link.url();
      if (title == null || title.isBlank()) {
        errors.add(Violation.at("/evidence/" + i + "/title", "required"));
      } else if (title.length() > LONGEST_TITLE) {
        errors.add(Violation.at("/evidence/" + i + "/title", "text-too-long", LONGEST_TITLE));
      }
      if (url != null && url.length() > LONGEST_ADDRESS) {
        errors.add(Violation.at("/evidence/" + i + "/url", "text-too-long", LONGEST_ADDRESS));
      }
      if (!Evidence.isLink(url)) {
        errors.add(Violation.at("/evidence/" + i + "/url", "not-a-link"));
      }
      links.add(new Evidence(String.valueOf(title).strip(), String.valueOf(url)));
    }
    return links;
  }

  private static String text(List<Violation> errors, String pointer, @Nullable String text) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(pointer, "required"));
      return "";
    }
    if (text.length() > LONGEST) {
      errors.add(Violation.at(pointer, "text-too-long", LONGEST));
    }
    return text.strip();
  }

  private static String required(@Nullable String text, String pointer) {
    if (text == null || text.isBlank()) {
      throw incomplete(pointer);
    }
    if (text.length() > LONGEST) {
      throw Problem.rule("request-incomplete")
          .with(List.of(Violation.at(pointer, "text-too-long", LONGEST)));
    }
    return text.strip();
  }

  private static Problem incomplete(String pointer) {
    return Problem.rule("request-incomplete").with(List.of(Violation.at(pointer, "required")));
  }
}

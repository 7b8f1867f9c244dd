package id.selaras.feedback.result;

import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feedback on one appraisal. It carries its own people by account, so that rights travel with
 * it: the appraiser writes, the employee answers, both and the appraiser's superior read.
 */
public record Feedback(
    String appraisalId,
    String employeeId,
    String appraiserId,
    String unitId,
    String cycleId,
    String employeeAccount,
    String appraiserAccount,
    @Nullable String superiorAccount,
    @Nullable String predicate,
    FeedbackStatus status,
    List<FeedbackItem> items,
    @Nullable String answer) {

  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_ITEMS = 50;

  /** The draft that a final result starts. */
  static Feedback drafted(AppraisalEvent a) {
    return new Feedback(
        a.appraisalId(),
        a.employeeId(),
        a.appraiserId(),
        a.unitId(),
        a.cycleId(),
        a.employeeAccount(),
        a.appraiserAccount(),
        a.superiorAccount(),
        a.predicate(),
        FeedbackStatus.DRAFTED,
        Draft.of(a),
        null);
  }

  /** The appraiser's own words in place of the draft's. */
  Feedback withItems(List<FeedbackItem> written, AppraisalEvent appraisal) {
    if (status != FeedbackStatus.DRAFTED) {
      throw Problem.conflict("feedback-already-completed");
    }
    List<Violation> errors = new ArrayList<>();
    if (written.size() > MOST_ITEMS) {
      errors.add(Violation.at("/items", "too-many-items", MOST_ITEMS));
    }
    for (int i = 0; i < written.size(); i++) {
      check(errors, "/items/" + i, written.get(i), appraisal);
    }
    if (!errors.isEmpty()) {
      throw Problem.rule("feedback-invalid").with(errors);
    }
    return with(status, written, answer);
  }

  /** The end of the appraiser's writing, once every item has its concrete example. */
  Feedback completed() {
    if (status != FeedbackStatus.DRAFTED) {
      throw Problem.conflict("feedback-already-completed");
    }
    List<Violation> errors = Concreteness.errors(items);
    if (!errors.isEmpty()) {
      throw Problem.rule("example-not-concrete").with(errors);
    }
    return with(FeedbackStatus.COMPLETED, items, answer);
  }

  /** The employee has read it and answers. */
  Feedback acknowledged(@Nullable String words) {
    if (status == FeedbackStatus.DRAFTED) {
      throw Problem.conflict("feedback-not-completed");
    }
    if (status == FeedbackStatus.ACKNOWLEDGED) {
      throw Problem.conflict("feedback-already-acknowledged");
    }
    List<Violation> errors = new ArrayList<>();
    text(errors, "/answer", words, true);
    if (!errors.isEmpty()) {
      throw Problem.rule("feedback-invalid").with(errors);
    }
    return with(FeedbackStatus.ACKNOWLEDGED, items, words);
  }

  /** Employee, appraiser and the appraiser's superior read it, and auditors. */
  void requireReader(Caller caller) {
    requireYours(caller.has("AUDITOR") || isPartOf(caller.account()));
  }

  /** It is the appraiser who writes, who may be a superior of others as well. */
  void requireAppraiser(Caller caller) {
    caller.require("APPRAISER", "SUPERIOR");
    requireYours(appraiserAccount.equals(caller.account()));
  }

  /** It is the employee who answers. */
  void requireEmployee(Caller caller) {
    caller.require("EMPLOYEE");
    requireYours(employeeAccount.equals(caller.account()));
  }

  private boolean isPartOf(String account) {
    return account.equals(employeeAccount)
        || account.equals(appraiserAccount)
        || account.equals(superiorAccount);
  }

  private static void requireYours(boolean yours) {
    if (!yours) {
      throw Problem.forbidden("not-your-feedback");
    }
  }

  int count(ItemKind kind) {
    return (int) items.stream().filter(item -> item.kind() == kind).count();
  }

  private static void check(
      List<Violation> errors, String at, FeedbackItem item, AppraisalEvent appraisal) {
    if (item.kind() == null) {
      errors.add(Violation.at(at + "/kind", "required"));
    }
    if (item.indicatorId() != null && !appraisal.has(item.indicatorId())) {
      errors.add(Violation.at(at + "/indicatorId", "indicator-not-appraised"));
    }
    text(errors, at + "/behaviour", item.behaviour(), true);
    text(errors, at + "/example", item.example(), false);
    text(errors, at + "/suggestion", item.suggestion(), false);
  }

  private static void text(
      List<Violation> errors, String at, @Nullable String text, boolean required) {
    if (required && (text == null || text.isBlank())) {
      errors.add(Violation.at(at, "required"));
    } else if (text != null && text.length() > LONGEST_TEXT) {
      errors.add(Violation.at(at, "too-long", LONGEST_TEXT));
    }
  }

  private Feedback with(
      FeedbackStatus newStatus, List<FeedbackItem> newItems, @Nullable String newAnswer) {
    return new Feedback(
        appraisalId,
        employeeId,
        appraiserId,
        unitId,
        cycleId,
        employeeAccount,
        appraiserAccount,
        superiorAccount,
        predicate,
        newStatus,
        List.copyOf(newItems),
        newAnswer);
  }
}

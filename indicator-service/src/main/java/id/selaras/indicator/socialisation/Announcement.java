package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Wave;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a planner sends to announce an instrument; whatever is wrong is told at once. */
public record Announcement(
    @Nullable String title,
    @Nullable String waveId,
    @Nullable Instrument instrument,
    @Size(max = 20_000) @Nullable String material,
    @Nullable QuizDraft quiz,
    @Nullable LocalDate dueOn) {

  /** The instrument version that is announced. */
  public record Instrument(@Nullable String id, @Nullable Integer version) {}

  /**
   * @param passMark absent = the parameters' own
   */
  public record QuizDraft(
      @Nullable BigDecimal passMark, @Nullable List<@Nullable QuestionDraft> questions) {}

  /**
   * @param correct index of the right choice, from 0
   */
  public record QuestionDraft(
      @Nullable String text, @Nullable List<@Nullable String> choices, @Nullable Integer correct) {}

  /** The instrument named, or null where none is. */
  @Nullable InstrumentRef reference() {
    return instrument == null || instrument.id() == null || instrument.version() == null
        ? null
        : new InstrumentRef(instrument.id(), instrument.version());
  }

  /**
   * The campaign of it.
   *
   * @param wave the wave named, null where none is
   * @param published whether the instrument version named is published
   */
  Campaign campaign(
      @Nullable Wave wave, boolean published, SocialisationParameters parameters, LocalDate today) {
    List<Violation> errors = new ArrayList<>();
    text(errors, "/title", title, parameters.longestTitle());
    text(errors, "/material", material, parameters.longestMaterial());
    if (wave == null) {
      errors.add(Violation.at("/waveId", "required"));
    } else if (wave.pilots().isEmpty()) {
      errors.add(Violation.at("/waveId", "wave-without-pilots"));
    }
    if (reference() == null) {
      errors.add(Violation.at("/instrument", "required"));
    } else if (!published) {
      errors.add(Violation.at("/instrument", "instrument-version-not-published"));
    }
    if (dueOn == null) {
      errors.add(Violation.at("/dueOn", "required"));
    } else if (dueOn.isBefore(today)) {
      errors.add(Violation.at("/dueOn", "due-in-the-past", dueOn.toString()));
    }
    Quiz checked = quiz(errors, parameters);
    if (!errors.isEmpty() || wave == null || checked == null) {
      throw Problem.rule("campaign-invalid").with(errors);
    }
    if (wave.status() == Wave.Status.CLOSED) {
      throw Problem.conflict("wave-closed");
    }
    return new Campaign(
        Objects.requireNonNull(title).strip(),
        wave.waveId(),
        Objects.requireNonNull(reference()),
        Objects.requireNonNull(material),
        checked,
        wave.pilots(),
        CampaignStatus.ANNOUNCED,
        today,
        Objects.requireNonNull(dueOn));
  }

  private @Nullable Quiz quiz(List<Violation> errors, SocialisationParameters parameters) {
    if (quiz == null || quiz.questions() == null || quiz.questions().isEmpty()) {
      errors.add(Violation.at("/quiz/questions", "required"));
      return null;
    }
    BigDecimal mark = quiz.passMark() == null ? parameters.passMark() : quiz.passMark();
    if (mark.signum() <= 0 || mark.compareTo(BigDecimal.ONE) > 0) {
      errors.add(Violation.at("/quiz/passMark", "pass-mark-range", mark.toPlainString()));
    }
    if (quiz.questions().size() > parameters.mostQuestions()) {
      errors.add(Violation.at("/quiz/questions", "too-many-questions", parameters.mostQuestions()));
    }
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < quiz.questions().size(); i++) {
      Question question =
          question(errors, "/quiz/questions/" + i, quiz.questions().get(i), parameters);
      if (question != null) {
        questions.add(question);
      }
    }
    return new Quiz(mark, questions);
  }

  private static @Nullable Question question(
      List<Violation> errors,
      String at,
      @Nullable QuestionDraft draft,
      SocialisationParameters parameters) {
    if (draft == null) {
      errors.add(Violation.at(at, "required"));
      return null;
    }
    text(errors, at + "/text", draft.text(), parameters.longestText());
    List<String> choices = choices(errors, at + "/choices", draft.choices(), parameters);
    Integer correct = draft.correct();
    if (correct == null) {
      errors.add(Violation.at(at + "/correct", "required"));
    } else if (correct < 0 || draft.choices() == null || correct >= draft.choices().size()) {
      errors.add(Violation.at(at + "/correct", "no-such-choice"));
    }
    return draft.text() == null || correct == null
        ? null
        : new Question(draft.text().strip(), choices, correct);
  }

  private static List<String> choices(
      List<Violation> errors,
      String at,
      @Nullable List<@Nullable String> drafts,
      SocialisationParameters parameters) {
    int count = drafts == null ? 0 : drafts.size();
    if (count < parameters.fewestChoices() || count > parameters.mostChoices()) {
      errors.add(
          Violation.at(at, "choice-count", parameters.fewestChoices(), parameters.mostChoices()));
    }
    List<String> choices = new ArrayList<>();
    HashSet<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String choice = drafts == null ? null : drafts.get(i);
      text(errors, at + "/" + i, choice, parameters.longestText());
      if (choice != null && !choice.isBlank()) {
        choices.add(choice.strip());
        if (!seen.add(choice.strip())) {
          errors.add(Violation.at(at + "/" + i, "choice-twice"));
        }
      }
    }
    return choices;
  }

  private static void text(List<Violation> errors, String at, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(at, "required"));
    } else if (text.length() > longest) {
      errors.add(Violation.at(at, "too-long", longest));
    }
  }
}

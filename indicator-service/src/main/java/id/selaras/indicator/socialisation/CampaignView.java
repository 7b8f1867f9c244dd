package id.selaras.indicator.socialisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the outside sees it.
 *
 * @param material absent in lists, as is the quiz
 * @param mine how far the caller has come; absent where they are not asked
 */
public record CampaignView(
    String id,
    long version,
    String title,
    String waveId,
    InstrumentRef instrument,
    List<String> units,
    CampaignStatus status,
    LocalDate announcedOn,
    LocalDate dueOn,
    @Nullable String material,
    @Nullable QuizView quiz,
    @Nullable Mine mine) {

  /** The quiz as someone sees who is to take it, or as its author does. */
  public record QuizView(BigDecimal passMark, List<QuestionView> questions) {}

  /**
   * @param correct index of the right choice; for planners alone
   */
  public record QuestionView(
      int number, String text, List<String> choices, @Nullable Integer correct) {}

  /**
   * @param status absent before the material is read
   */
  public record Mine(
      @Nullable AcknowledgementStatus status,
      int attempts,
      @Nullable BigDecimal score,
      boolean passed,
      @Nullable Acceptance acceptance,
      @Nullable String reason) {

    static Mine of(@Nullable Acknowledgement state) {
      return state == null
          ? new Mine(null, 0, null, false, null, null)
          : new Mine(
              state.status(),
              state.attempts(),
              state.score(),
              state.passed(),
              state.acceptance(),
              state.reason());
    }
  }

  static CampaignView summary(String id, long version, Campaign state, @Nullable Mine mine) {
    return of(id, version, state, null, null, mine);
  }

  static CampaignView whole(
      String id, long version, Campaign state, boolean withSolutions, @Nullable Mine mine) {
    List<Question> questions = state.quiz().questions();
    List<QuestionView> shown =
        IntStream.range(0, questions.size())
            .mapToObj(i -> question(i + 1, questions.get(i), withSolutions))
            .toList();
    QuizView quiz = new QuizView(state.quiz().passMark(), shown);
    return of(id, version, state, state.material(), quiz, mine);
  }

  private static QuestionView question(int number, Question question, boolean withSolution) {
    return new QuestionView(
        number, question.text(), question.choices(), withSolution ? question.correct() : null);
  }

  private static CampaignView of(
      String id,
      long version,
      Campaign state,
      @Nullable String material,
      @Nullable QuizView quiz,
      @Nullable Mine mine) {
    return new CampaignView(
        id,
        version,
        state.title(),
        state.waveId(),
        state.instrument(),
        state.units(),
        state.status(),
        state.announcedOn(),
        state.dueOn(),
        material,
        quiz,
        mine);
  }
}

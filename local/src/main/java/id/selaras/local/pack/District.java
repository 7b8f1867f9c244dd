package id.selaras.local.pack;

import java.util.List;

/**
 * What {@code pack.json} says: the names, units and texts of a district's sample data. Units are
 * named by their code, people by their account.
 *
 * @param organisation how the web application names the place
 * @param cycle name of the cycle of appraisal, with {@code %d} for the year
 */
public record District(
    String organisation,
    Needs needs,
    Instrument instrument,
    Wave wave,
    Campaign campaign,
    String cycle,
    List<Appraisal> appraisals,
    Texts texts,
    Proposal proposal,
    Survey survey) {

  /** A round of needs analysis whose items are all kept. */
  public record Needs(String title, String description, List<Item> items) {
    /**
     * @param aspectCode the aspect that the planner keeps it as
     * @param supporters who support it
     */
    public record Item(
        String account,
        String aspectCode,
        String reason,
        List<String> supporters,
        String decisionReason) {}
  }

  /** The instrument made of all indicators of the pack. */
  public record Instrument(String code, String name) {}

  /** The pilot, and the units that it is compared with. */
  public record Wave(String name, List<String> pilots, List<String> controls) {}

  /**
   * The socialisation of the instrument.
   *
   * @param material file of the pack, in Markdown
   * @param unanswered employees of the pilot units who have yet to answer
   */
  public record Campaign(
      String title, String material, List<Question> questions, List<String> unanswered) {
    /**
     * @param correct index of the right choice
     */
    public record Question(String text, List<String> choices, int correct) {}
  }

  /** How far an employee's appraisal has come. */
  public record Appraisal(String employee, String appraiser, Stage upTo) {}

  /** Stages of a sample appraisal. */
  public enum Stage {
    BEGUN,
    FINAL,
    FEEDBACK
  }

  /** What people have written in the sample appraisals. */
  public record Texts(String plannedResult, String selfAppraisal, List<FeedbackItem> feedback) {}

  /**
   * An item of feedback.
   *
   * @param indicator code of the indicator that it is about
   */
  public record FeedbackItem(
      String kind, String indicator, String behaviour, String example, String suggestion) {}

  /** What an employee proposes about an indicator of the pack. */
  public record Proposal(
      String account, String indicator, String title, String text, List<String> supporters) {}

  /** The source of the public's answers, and how they are made up. */
  public record Survey(
      String source,
      String name,
      String unit,
      List<String> services,
      int responses,
      List<Place> places) {}

  /**
   * A place of service.
   *
   * @param value its name in the survey file
   * @param level mean answer at the beginning, 1 to 4
   * @param drift change of the mean a quarter
   * @param share of all answers, in relation to the other places
   */
  public record Place(String value, String unit, double level, double drift, int share) {}
}

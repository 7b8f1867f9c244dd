package id.selaras.evaluation.source;

import id.selaras.evaluation.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of survey responses. It is also its own event, so that a lost database is rebuilt from
 * the topic.
 *
 * @param unitId the unit whose survey this is, and where a response counts whose counter is blank
 *     or unknown
 * @param feedAccount the one machine account that may send for it
 * @param inbox whether its own system may write rows into a topic
 */
public record Source(
    String code,
    String name,
    String unitId,
    Mapping mapping,
    List<UnitValue> unitValues,
    @Nullable String delimiter,
    @Nullable String feedAccount,
    @Nullable Boolean inbox,
    List<Served> served) {

  /** The code of the source that a topic of rows belongs to. */
  public static String codeOfInbox(String topic) {
    return topic.substring(
        Topics.SURVEY_INBOX.length(), topic.length() - Topics.SURVEY_INBOX_VERSION.length());
  }

  /** The topic into which its own system writes rows. */
  public String inboxTopic() {
    return Topics.SURVEY_INBOX + code + Topics.SURVEY_INBOX_VERSION;
  }

  /** Whether rows of its topic are taken. */
  public boolean takesInbox() {
    return inbox != null && inbox;
  }

  /** The unit that a value of the unit column means, as far as this source says. */
  public Optional<String> unitOf(String value) {
    return unitValues.stream()
        .filter(each -> each.value().strip().equalsIgnoreCase(value.strip()))
        .map(UnitValue::unitId)
        .findFirst();
  }

  /**
   * The same with this number of people served, replacing what was said of that unit and period.
   */
  public Source serving(Served figure) {
    var figures = new ArrayList<>(served);
    figures.removeIf(
        each -> each.unitId().equals(figure.unitId()) && each.period().equals(figure.period()));
    figures.add(figure);
    return withServed(figures);
  }

  /** The same with these numbers of people served. */
  public Source withServed(List<Served> figures) {
    return new Source(
        code,
        name,
        unitId,
        mapping,
        unitValues,
        delimiter,
        feedAccount,
        inbox,
        List.copyOf(figures));
  }
}

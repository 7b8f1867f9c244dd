package id.selaras.evaluation.source;

import id.selaras.evaluation.Topics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of survey responses.
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
    @Nullable Boolean inbox) {

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
}

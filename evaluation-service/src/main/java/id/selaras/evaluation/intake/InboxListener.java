package id.selaras.evaluation.intake;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceService;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Rows that an outside system writes into its source's topic. They are checked like those of an
 * upload: what is wrong with a row makes a rejection, with the offset for a line. Only what is no
 * row at all, or belongs to no source that takes rows this way, goes to the dead letters. Who may
 * write is the broker's access list. [DESIGN]
 */
@Component
class InboxListener {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SourceService sources;
  private final UploadService uploads;
  private final UnitDirectory units;

  InboxListener(SourceService sources, UploadService uploads, UnitDirectory units) {
    this.sources = sources;
    this.uploads = uploads;
    this.units = units;
  }

  @KafkaListener(
      id = "evaluation-inbox",
      topicPattern = Topics.SURVEY_INBOXES,
      // How soon the topic of a new source is noticed.
      properties = "metadata.max.age.ms=5000")
  void on(ConsumerRecord<String, byte[]> record) {
    if (!units.complete(PATIENCE)) {
      // Before the tree of units is known, a row would be counted for the wrong one.
      throw Problem.unavailable("units-not-read");
    }
    String code = Source.codeOfInbox(record.topic());
    Versioned<Source> stored = sources.byCode(code).block(PATIENCE);
    if (stored == null || !stored.state().takesInbox()) {
      throw new IllegalArgumentException("the source " + code + " takes no rows from a topic");
    }
    Row.Columns columns = record.value() == null ? null : JsonRowStore.fields(record.value());
    if (columns == null) {
      throw new IllegalArgumentException("no row: not one JSON object");
    }
    String place =
        record.partition() == 0
            ? SurveyRejection.INBOX
            : SurveyRejection.INBOX + "-" + record.partition();
    uploads.take(stored.state(), place, new Row(record.offset(), columns));
  }
}

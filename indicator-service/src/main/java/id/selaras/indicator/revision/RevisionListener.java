package id.selaras.indicator.revision;

import static id.selaras.indicator.revision.RevisionConfiguration.REVISIONS;
import static id.selaras.indicator.revision.RevisionConfiguration.VERSIONS;

import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.Cause;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Finishes what this service itself has told: a decision leads to a draft, a published draft is the
 * end of the revisions that caused it. Both may come again and change nothing then.
 */
@Component
class RevisionListener {

  private final RevisionService revisions;

  RevisionListener(RevisionService revisions) {
    this.revisions = revisions;
  }

  @KafkaListener(id = "revision-decided", topics = Topics.REVISION)
  void onRevision(ConsumerRecord<String, byte[]> record) {
    Received<RevisionEvent> event = REVISIONS.read(record);
    if (event.body().decision() == Decision.ACCEPTED && event.body().result() == null) {
      revisions.carryOut(event.key()).block();
    }
  }

  @KafkaListener(id = "revision-version", topics = Topics.INDICATOR_VERSION)
  void onVersion(ConsumerRecord<String, byte[]> record) {
    CausedVersion version = VERSIONS.read(record).body();
    for (String written : version.causes()) {
      Cause.parse(written)
          .filter(cause -> cause.kind() != Cause.Kind.NEED)
          .ifPresent(
              cause ->
                  revisions.published(cause, version.indicatorId(), version.version()).block());
    }
  }
}

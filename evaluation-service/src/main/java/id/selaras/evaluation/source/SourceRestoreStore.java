package id.selaras.evaluation.source;

import id.selaras.platform.Received;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts a source back that the database has lost, at the version that its event tells. A source that
 * is there is left alone: only the database that owns it can be newer than the topic.
 */
@Component
public class SourceRestoreStore {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;

  SourceRestoreStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Takes one record of the topic of sources. */
  public void restore(ConsumerRecord<String, byte[]> record) {
    Received<Source> event = SourceConfiguration.SOURCES.read(record);
    var state = new Document();
    mongo.getConverter().write(event.body(), state);
    state.remove("_class");
    Document document =
        new Document("_id", event.key()).append("version", event.version()).append("state", state);
    mongo
        .execute(
            SourceConfiguration.COLLECTION,
            documents ->
                reactor.core.publisher.Flux.from(
                        documents.find(new Document("_id", event.key())).limit(1))
                    .hasElements()
                    .filter(present -> !present)
                    .flatMap(
                        absent -> reactor.core.publisher.Mono.from(documents.insertOne(document))))
        .then()
        .onErrorComplete(DuplicateKeyException.class)
        .block(PATIENCE);
  }
}

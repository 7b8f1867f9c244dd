package id.selaras.evaluation.source;

import id.selaras.platform.Received;
import java.time.Duration;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts an aggregate back that the database has lost, at the version that its event tells. One that
 * is there is left alone: only the database that owns it can be newer than the topic.
 */
@Component
public class RestoreStore {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;

  RestoreStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Puts back what an event told; blocks. */
  public <S> void restore(String collection, Received<?> event, S aggregate) {
    var state = new Document();
    mongo.getConverter().write(aggregate, state);
    state.remove("_class");
    Document document =
        new Document("_id", event.key()).append("version", event.version()).append("state", state);
    mongo
        .execute(
            collection,
            documents ->
                Flux.from(documents.find(new Document("_id", event.key())).limit(1))
                    .hasElements()
                    .filter(present -> !present)
                    .flatMap(absent -> Mono.from(documents.insertOne(document))))
        .then()
        .onErrorComplete(DuplicateKeyException.class)
        .block(PATIENCE);
  }
}

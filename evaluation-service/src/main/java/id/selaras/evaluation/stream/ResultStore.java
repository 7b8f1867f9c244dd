package id.selaras.evaluation.stream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import id.selaras.platform.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What Streams has counted, as its result topic last told. Each figure carries the offset it came
 * from: an older record never overwrites a newer one, and the highest offset of a partition says
 * where to read on, also in a database that has been lost.
 */
public final class ResultStore<V> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Topic<V> topic;
  private final Function<V, @Nullable Document> writer;
  private final Function<Document, V> reader;
  private final Mono<Void> indexes;

  /**
   * With a shape of one's own.
   *
   * @param writer the fields of a figure, or null for one that is not kept here
   * @param reader the figure that a document holds
   */
  public ResultStore(
      ReactiveMongoTemplate mongo,
      String collection,
      Topic<V> topic,
      Function<V, @Nullable Document> writer,
      Function<Document, V> reader,
      Bson... indexes) {
    this.mongo = mongo;
    this.collection = collection;
    this.topic = topic;
    this.writer = writer;
    this.reader = reader;
    this.indexes =
        Flux.fromIterable(List.of(indexes))
            .startWith(
                com.mongodb.client.model.Indexes.compoundIndex(
                    com.mongodb.client.model.Indexes.ascending("partition"),
                    com.mongodb.client.model.Indexes.descending("offset")))
            .concatMap(keys -> mongo.execute(collection, figures -> figures.createIndex(keys)))
            .then()
            .cache();
  }

  /** The figures as they are. */
  public static <V> ResultStore<V> of(
      ReactiveMongoTemplate mongo, String collection, Topic<V> topic) {
    return new ResultStore<>(
        mongo,
        collection,
        topic,
        figure -> {
          var fields = new Document();
          mongo.getConverter().write(figure, fields);
          fields.remove("_class");
          return fields;
        },
        document -> mongo.getConverter().read(topic.type(), document));
  }

  /** The topic that this is a copy of. */
  public String topic() {
    return topic.name();
  }

  /** Takes one record of the topic; blocking. */
  public void apply(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      remove(record.key(), record.offset()).block(PATIENCE);
      return;
    }
    Document fields = writer.apply(topic.read(record).body());
    if (fields != null) {
      put(record.key(), fields, record.partition(), record.offset()).block(PATIENCE);
    }
  }

  /** The figure of this key. */
  public Mono<V> find(String key) {
    return findAll(Filters.eq("_id", key)).next();
  }

  /** The figures that match, by their fields. */
  public Flux<V> findAll(Bson filter) {
    return mongo
        .execute(
            collection, figures -> Flux.from(figures.find(filter).sort(Sorts.ascending("_id"))))
        .map(reader);
  }

  /** Where to read on, as the database itself tells; not as the group has committed. */
  public void resume(TopicPartition partition, ConsumerSeekCallback callback) {
    Long applied =
        position(partition.partition())
            .retryWhen(Retry.backoff(60, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(2)))
            .block();
    if (applied == null) {
      callback.seekToBeginning(List.of(partition));
    } else {
      callback.seek(partition.topic(), partition.partition(), applied + 1);
    }
  }

  /** {@link #resume(TopicPartition, ConsumerSeekCallback)} for each partition of this topic. */
  public void resume(Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    assigned.keySet().stream()
        .filter(partition -> partition.topic().equals(topic.name()))
        .forEach(partition -> resume(partition, callback));
  }

  private Mono<Void> put(String key, Document fields, int partition, long offset) {
    Document document =
        new Document("_id", key).append("partition", partition).append("offset", offset);
    document.putAll(fields);
    Bson older = Filters.and(Filters.eq("_id", key), Filters.lt("offset", offset));
    return indexes.then(
        mongo
            .execute(
                collection,
                figures -> figures.replaceOne(older, document, new ReplaceOptions().upsert(true)))
            .then()
            // The figure is there with this offset or a newer one.
            .onErrorComplete(DuplicateKeyException.class));
  }

  private Mono<Void> remove(String key, long offset) {
    return mongo
        .execute(
            collection,
            figures ->
                figures.deleteOne(
                    Filters.and(Filters.eq("_id", key), Filters.lt("offset", offset))))
        .then();
  }

  /** The highest offset applied of a partition; empty where nothing is there. */
  private Mono<Long> position(int partition) {
    return mongo
        .execute(
            collection,
            figures ->
                Flux.from(
                    figures
                        .find(Filters.eq("partition", partition))
                        .sort(Sorts.descending("offset"))
                        .limit(1)))
        .next()
        .map(figure -> figure.getLong("offset"));
  }
}

package id.selaras.evaluation.stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.selaras.platform.Jobs;
import id.selaras.platform.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.listener.ConsumerSeekAware;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What Streams has counted, as its result topic last told. Declared as a bean it subscribes itself.
 * Each figure carries the offset it came from, also one that has been taken away: an older record
 * never overwrites a newer one, not even from an instance that was paused and has lost its
 * partition meanwhile. Where to read on is what the database itself holds, not what the group has
 * committed: a database that was lost is filled again from the beginning.
 */
public final class ResultStore<V> implements ConsumerSeekAware {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BULK_PATIENCE = Duration.ofSeconds(30);
  private static final String GONE = "gone";
  private static final Set<String> ORIGIN = Set.of("_id", "partition", "offset", GONE);

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Topic<V> topic;
  private final Function<V, @Nullable Document> writer;
  private final Function<Document, V> reader;
  private final IndexStore indexes;

  /**
   * With a shape of one's own.
   *
   * @param writer the fields of a figure, or null for one that is not kept here
   * @param reader the figure that a document holds
   * @param indexes one for each field that a query begins with
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
        new IndexStore(
            mongo,
            collection,
            Stream.concat(
                    Stream.of(
                        Indexes.compoundIndex(
                            Indexes.ascending("partition"), Indexes.descending("offset"))),
                    Stream.of(indexes))
                .map(IndexModel::new)
                .toList());
  }

  /** The figures as they are. */
  public static <V> ResultStore<V> of(
      ReactiveMongoTemplate mongo, String collection, Topic<V> topic, Bson... indexes) {
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
        document -> mongo.getConverter().read(topic.type(), document),
        indexes);
  }

  String subscription() {
    return "result-" + collection;
  }

  String topic() {
    return topic.name();
  }

  /**
   * These figures as a copy that an administrator can rebuild from their result topic, from its
   * beginning, beside the one that is shown until then: {@code POST /operations/rebuilds} with the
   * collection's name. [DESIGN] What is wrong, missing or too much in the database is right again
   * afterwards. The responses are not counted anew: what Streams has counted is in its result
   * topic, transaction by transaction, and its own state is filled again from Kafka where it is
   * lost.
   */
  public Jobs.Copy rebuilt() {
    return new Jobs.Copy(
        collection,
        topic.name(),
        new Jobs.Filling() {
          @Override
          public void prepare(String into) {
            indexes.create(into).block(BULK_PATIENCE);
          }

          @Override
          public long fill(String into, List<ConsumerRecord<String, byte[]>> records) {
            return fillWith(into, records);
          }
        });
  }

  /** Takes one record of the topic; blocking. */
  void apply(ConsumerRecord<String, byte[]> record) {
    WriteModel<Document> change = change(record);
    if (change != null) {
      indexes.ready().then(write(collection, List.of(change))).block(PATIENCE);
    }
  }

  /** The figure of this key. */
  public Mono<V> find(String key) {
    return read(Filters.eq("_id", key)).next();
  }

  /**
   * The figures that have one of some values in each of these fields, in no order; no value asks
   * for all.
   */
  public Flux<V> findAll(Map<String, List<String>> oneOf) {
    List<Bson> asked =
        oneOf.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(field -> Filters.in(field.getKey(), field.getValue()))
            .toList();
    return read(asked.isEmpty() ? Filters.empty() : Filters.and(asked));
  }

  /** The figures that match, in no order; the filter begins with an indexed field. */
  public Flux<V> read(Bson filter) {
    return Flux.defer(
        () -> {
          Bson present = present(indexes.indexed(filter));
          return mongo.execute(collection, figures -> Flux.from(figures.find(present))).map(reader);
        });
  }

  /** Every text that a field of a figure has. */
  public Flux<String> distinct(String field) {
    return mongo.execute(
        collection, figures -> figures.distinct(field, present(Filters.empty()), String.class));
  }

  /**
   * What is known of a key, also where its figure has been taken away.
   *
   * @param figure as it was last; absent where it was never seen here
   * @param offset of the newest record
   */
  public record Last<V>(@Nullable V figure, long offset) {}

  /** What is known of this key; empty where nothing is. */
  public Mono<Last<V>> last(String key) {
    return mongo
        .execute(collection, figures -> figures.find(Filters.eq("_id", key)).first())
        .next()
        .map(
            found ->
                new Last<>(
                    ORIGIN.containsAll(found.keySet()) ? null : reader.apply(found),
                    found.getLong("offset")));
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    assigned.keySet().forEach(partition -> resume(partition, callback));
  }

  private void resume(TopicPartition partition, ConsumerSeekCallback callback) {
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

  private long fillWith(String into, List<ConsumerRecord<String, byte[]>> records) {
    Map<String, WriteModel<Document>> newest = new HashMap<>();
    long unreadable = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        WriteModel<Document> change = change(record);
        if (change != null) {
          newest.put(record.key(), change);
        }
      } catch (RuntimeException e) {
        // As the listener did, which gave it to the dead letters.
        unreadable++;
      }
    }
    if (!newest.isEmpty()) {
      write(into, List.copyOf(newest.values())).block(BULK_PATIENCE);
    }
    return unreadable;
  }

  private Mono<Void> write(String into, List<WriteModel<Document>> changes) {
    return mongo
        .execute(into, figures -> figures.bulkWrite(changes, new BulkWriteOptions().ordered(false)))
        .then()
        // Either two first records race, or the figure there is newer; a second try tells which.
        .retryWhen(Retry.max(1).filter(ResultStore::clashesOnly))
        .onErrorComplete(ResultStore::clashesOnly);
  }

  /** What a record does to its document; null where its figure is not kept here. */
  private @Nullable WriteModel<Document> change(ConsumerRecord<String, byte[]> record) {
    Bson older =
        Filters.and(Filters.eq("_id", record.key()), Filters.lt("offset", record.offset()));
    Document origin =
        new Document("partition", record.partition()).append("offset", record.offset());
    if (record.value() == null) {
      // What it was stays: who hears of its end can still ask.
      return new UpdateOneModel<>(
          older, new Document("$set", origin.append(GONE, true)), new UpdateOptions().upsert(true));
    }
    Document fields = writer.apply(topic.read(record).body());
    if (fields == null) {
      return null;
    }
    Document figure = new Document("_id", record.key());
    figure.putAll(origin);
    figure.putAll(fields);
    return new ReplaceOneModel<>(older, figure, new ReplaceOptions().upsert(true));
  }

  private static Bson present(Bson filter) {
    return Filters.and(filter, Filters.exists(GONE, false));
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

  /** An upsert that does not find an older figure clashes with the newer one. */
  private static boolean clashesOnly(Throwable thrown) {
    boolean clash = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoBulkWriteException bulk) {
        return bulk.getWriteConcernError() == null
            && bulk.getWriteErrors().stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      }
      clash |= cause instanceof DuplicateKeyException;
    }
    return clash;
  }
}

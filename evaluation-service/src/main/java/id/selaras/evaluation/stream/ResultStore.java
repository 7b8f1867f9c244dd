package id.selaras.evaluation.stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import id.selaras.platform.Jobs;
import id.selaras.platform.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * from, also one that has been taken away: an older record never overwrites a newer one, not even
 * from an instance that was paused and has lost its partition meanwhile. The highest offset of a
 * partition says where to read on, also in a database that has been lost.
 */
public final class ResultStore<V> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BULK_PATIENCE = Duration.ofSeconds(30);
  private static final String GONE = "gone";

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Topic<V> topic;
  private final Function<V, @Nullable Document> writer;
  private final Function<Document, V> reader;
  private final List<Bson> indexes;
  private final Mono<Boolean> indexed;

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
        Stream.concat(
                Stream.of(
                    Indexes.compoundIndex(
                        Indexes.ascending("partition"), Indexes.descending("offset"))),
                Stream.of(indexes))
            .toList();
    this.indexed =
        index(collection)
            .thenReturn(true)
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
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
            index(into).block(BULK_PATIENCE);
          }

          @Override
          public long fill(String into, List<ConsumerRecord<String, byte[]>> records) {
            return fillWith(into, records);
          }
        });
  }

  /** Takes one record of the topic; blocking. */
  public void apply(ConsumerRecord<String, byte[]> record) {
    Document document = document(record);
    if (document == null) {
      return;
    }
    indexed
        .flatMap(
            ready ->
                mongo
                    .execute(
                        collection,
                        figures ->
                            figures.replaceOne(
                                older(document), document, new ReplaceOptions().upsert(true)))
                    .then())
        // Either two first records race, or the figure there is newer; a second try tells which.
        .retryWhen(Retry.max(1).filter(ResultStore::clashesOnly))
        .onErrorComplete(ResultStore::clashesOnly)
        .block(PATIENCE);
  }

  /** The figure of this key. */
  public Mono<V> find(String key) {
    return read(Filters.eq("_id", key)).next();
  }

  /** The figures that match, by their keys. */
  public Flux<V> findAll(Bson filter) {
    return mongo
        .execute(
            collection,
            figures -> Flux.from(figures.find(present(filter)).sort(Sorts.ascending("_id"))))
        .map(reader);
  }

  /** The figures that match, in no order. */
  public Flux<V> read(Bson filter) {
    return mongo
        .execute(collection, figures -> Flux.from(figures.find(present(filter))))
        .map(reader);
  }

  /** Every text that a field of a figure has. */
  public Flux<String> distinct(String field) {
    return mongo.execute(collection, figures -> figures.distinct(field, String.class));
  }

  /** The offset of the newest record of this key; empty where none is known. */
  public Mono<Long> offset(String key) {
    return mongo
        .execute(collection, figures -> figures.find(Filters.eq("_id", key)).first())
        .next()
        .map(figure -> figure.getLong("offset"));
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

  private long fillWith(String into, List<ConsumerRecord<String, byte[]>> records) {
    Map<String, Document> newest = new HashMap<>();
    long unreadable = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        Document document = document(record);
        if (document != null) {
          newest.put(record.key(), document);
        }
      } catch (RuntimeException e) {
        // As the listener did, which gave it to the dead letters.
        unreadable++;
      }
    }
    if (!newest.isEmpty()) {
      List<ReplaceOneModel<Document>> replacements =
          newest.values().stream()
              .map(
                  document ->
                      new ReplaceOneModel<>(
                          older(document), document, new ReplaceOptions().upsert(true)))
              .toList();
      mongo
          .execute(
              into,
              figures -> figures.bulkWrite(replacements, new BulkWriteOptions().ordered(false)))
          // As with one.
          .retryWhen(Retry.max(1).filter(ResultStore::clashesOnly))
          .onErrorResume(ResultStore::clashesOnly, newer -> Mono.empty())
          .blockLast(BULK_PATIENCE);
    }
    return unreadable;
  }

  private @Nullable Document document(ConsumerRecord<String, byte[]> record) {
    Document document =
        new Document("_id", record.key())
            .append("partition", record.partition())
            .append("offset", record.offset());
    if (record.value() == null) {
      return document.append(GONE, true);
    }
    Document fields = writer.apply(topic.read(record).body());
    if (fields == null) {
      return null;
    }
    document.putAll(fields);
    return document;
  }

  private static Bson older(Document document) {
    return Filters.and(
        Filters.eq("_id", document.get("_id")), Filters.lt("offset", document.get("offset")));
  }

  private static Bson present(Bson filter) {
    return Filters.and(filter, Filters.exists(GONE, false));
  }

  private Mono<Void> index(String of) {
    return Flux.fromIterable(indexes)
        .concatMap(keys -> mongo.execute(of, figures -> figures.createIndex(keys)))
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

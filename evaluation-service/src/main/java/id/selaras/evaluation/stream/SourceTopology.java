package id.selaras.evaluation.stream;

import id.selaras.platform.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the parts of the application begin with and end in: topics, each read once however many
 * parts count it, and results. Every step has a name, so that a part that comes or goes leaves the
 * state of the others alone.
 */
public final class SourceTopology {

  private static final Serde<String> KEYS = Serdes.String();

  private final StreamsBuilder builder;
  private final Map<String, KTable<String, ?>> tables = new HashMap<>();

  public SourceTopology(StreamsBuilder builder) {
    this.builder = builder;
  }

  /**
   * The newest state of everything in a topic.
   *
   * @param name of the step
   * @param store of the state
   */
  @SuppressWarnings("unchecked")
  public <V> KTable<String, V> table(Topic<V> topic, String name, String store) {
    return (KTable<String, V>)
        tables.computeIfAbsent(
            topic.name(),
            first ->
                builder.table(
                    topic.name(),
                    Consumed.with(KEYS, topic.serde()).withName(name),
                    stored(store, topic.serde())));
  }

  /** A state of this name. */
  public static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> stored(
      String store, Serde<V> values) {
    return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(KEYS)
        .withValueSerde(values);
  }

  /** A regrouping of this name. */
  public static <V> Grouped<String, V> grouped(String name, Serde<V> values) {
    return Grouped.with(name, KEYS, values);
  }

  /**
   * Sends what was counted to its topic, as events like any other.
   *
   * @param name what the steps' names begin with
   * @param type what has happened, such as {@code progress.counted}
   */
  public static <V> void send(
      KStream<String, V> counted, Topic<V> topic, String name, String type) {
    counted
        .processValues(EnvelopeTopology.envelope(topic, type), Named.as(name + "-envelope"))
        .to(topic.name(), Produced.with(KEYS, topic.serde()).withName(name + "-result"));
  }
}

package id.selaras.evaluation.coverage;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.stream.EnvelopeTopology;
import id.selaras.platform.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** Acknowledgements, newest state of each, counted per campaign and unit. */
public final class CoverageTopology {

  /** The counts. */
  public static final Topic<Coverage> COVERAGE = new Topic<>(Topics.COVERAGE, Coverage.class);

  static final Topic<AcknowledgementEvent> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, AcknowledgementEvent.class);

  private static final Serde<String> KEYS = Serdes.String();

  private CoverageTopology() {}

  /** Adds this part of the topology. */
  public static void build(StreamsBuilder builder) {
    Serde<AcknowledgementEvent> events = ACKNOWLEDGEMENTS.serde();
    builder
        .table(
            ACKNOWLEDGEMENTS.name(),
            Consumed.with(KEYS, events).withName("acknowledgements"),
            stored("acknowledgement-by-id", events))
        .groupBy(
            (id, each) -> KeyValue.pair(Coverage.key(each), each),
            Grouped.with("acknowledgements-by-unit", KEYS, events))
        .aggregate(
            Coverage::none,
            (key, each, coverage) -> coverage.counted(each, 1),
            (key, each, coverage) -> coverage.counted(each, -1).orNothing(),
            Named.as("coverage-count"),
            stored("coverage-of-unit", COVERAGE.serde()))
        .toStream(Named.as("coverage-changes"))
        .processValues(EnvelopeTopology.envelope("coverage-counted"), Named.as("coverage-envelope"))
        .to(COVERAGE.name(), Produced.with(KEYS, COVERAGE.serde()).withName("coverage-result"));
  }

  private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> stored(
      String store, Serde<V> values) {
    return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(KEYS)
        .withValueSerde(values);
  }
}

package id.selaras.evaluation.quality;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.progress.AppraisalEvent;
import id.selaras.evaluation.stream.EnvelopeTopology;
import id.selaras.platform.Topic;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Final appraisals counted per version of every indicator in them. An appraisal counts for many
 * indicators, so a step of its own remembers what it last added and takes exactly that away when it
 * changes.
 */
public final class QualityTopology {

  /** The figures. */
  public static final Topic<IndicatorQuality> QUALITY =
      new Topic<>(Topics.INDICATOR_QUALITY, IndicatorQuality.class);

  static final Topic<IndicatorVersionEvent> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersionEvent.class);

  private static final String ADDED = "quality-of-appraisal";
  private static final Serde<String> KEYS = Serdes.String();
  private static final Serde<Share> SHARES = new Topic<>(ADDED, Share.class).serde();
  private static final Serde<Added> LISTS = new Topic<>(ADDED, Added.class).serde();

  private QualityTopology() {}

  /** What an appraisal has added, per indicator version. */
  record Added(Map<String, Share> shares) {}

  /** Adds this part of the topology. */
  public static void build(
      StreamsBuilder builder,
      KTable<String, AppraisalEvent> appraisals,
      QualityParameters parameters) {
    KTable<String, IndicatorVersionEvent> indicators =
        builder.table(
            INDICATORS.name(),
            Consumed.with(KEYS, INDICATORS.serde()).withName("indicator-versions"),
            stored("indicator-version-by-key", INDICATORS.serde()));
    appraisals
        .toStream(Named.as("quality-appraisals"))
        .process(new Changes(parameters), Named.as("quality-changes"))
        .groupByKey(Grouped.with("quality-by-indicator", KEYS, SHARES))
        .aggregate(
            () -> null,
            (key, change, share) -> share == null ? change : share.plus(change).orNothing(),
            Named.as("quality-count"),
            stored("quality-of-indicator", SHARES))
        .leftJoin(indicators, Share::quality, Named.as("quality-maximum"))
        .toStream(Named.as("quality-figures"))
        .processValues(EnvelopeTopology.envelope("quality-counted"), Named.as("quality-envelope"))
        .to(QUALITY.name(), Produced.with(KEYS, QUALITY.serde()).withName("quality-result"));
  }

  private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> stored(
      String store, Serde<V> values) {
    return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(KEYS)
        .withValueSerde(values);
  }

  /** Turns the newest state of an appraisal into what has to be added and taken away. */
  private record Changes(QualityParameters parameters)
      implements ProcessorSupplier<String, AppraisalEvent, String, Share> {

    @Override
    public Processor<String, AppraisalEvent, String, Share> get() {
      return new Step(parameters);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ADDED), KEYS, LISTS));
    }
  }

  private static final class Step implements Processor<String, AppraisalEvent, String, Share> {

    private final QualityParameters parameters;
    private @Nullable ProcessorContext<String, Share> context;
    private @Nullable KeyValueStore<String, Added> added;

    Step(QualityParameters parameters) {
      this.parameters = parameters;
    }

    @Override
    public void init(ProcessorContext<String, Share> started) {
      context = started;
      added = started.getStateStore(ADDED);
    }

    @Override
    public void process(Record<String, AppraisalEvent> record) {
      KeyValueStore<String, Added> store = added;
      ProcessorContext<String, Share> next = context;
      if (store == null || next == null) {
        throw new IllegalStateException("not started");
      }
      Added before = store.get(record.key());
      Map<String, Share> now = Share.of(record.value(), parameters);
      var changes = new TreeMap<>(now);
      if (before != null) {
        before.shares().forEach((key, share) -> changes.merge(key, share.negated(), Share::plus));
        if (before.shares().equals(now)) {
          return;
        }
      }
      if (now.isEmpty()) {
        store.delete(record.key());
      } else {
        store.put(record.key(), new Added(now));
      }
      changes.forEach((key, share) -> next.forward(record.withKey(key).withValue(share)));
    }
  }
}

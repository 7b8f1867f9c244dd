package id.selaras.evaluation.quality;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.progress.AppraisalEvent;
import id.selaras.evaluation.progress.ProgressTopology;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.platform.Topic;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Named;
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

  static void add(SourceTopology sources, QualityParameters parameters) {
    SourceTopology.send(
        ProgressTopology.appraisals(sources)
            .toStream(Named.as("quality-appraisals"))
            .process(new Changes(parameters), Named.as("quality-changes"))
            .groupByKey(SourceTopology.grouped("quality-by-indicator", SHARES))
            .aggregate(
                () -> null,
                (key, change, share) -> share == null ? change : share.plus(change).orNothing(),
                Named.as("quality-count"),
                SourceTopology.stored("quality-of-indicator", SHARES))
            .leftJoin(
                sources.table(INDICATORS, "indicator-versions", "indicator-version-by-key"),
                Share::quality,
                Named.as("quality-maximum"))
            .toStream(Named.as("quality-figures")),
        QUALITY,
        "quality",
        "indicator-quality.counted");
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

package id.selaras.evaluation.progress;

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
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** Plans and appraisals, newest state of each, counted per unit and cycle. */
public final class ProgressTopology {

  /** Counts by status. */
  public static final Topic<Progress> PROGRESS = new Topic<>(Topics.PROGRESS, Progress.class);

  /** Counts by predicate. */
  public static final Topic<Performance> PERFORMANCE =
      new Topic<>(Topics.UNIT_PERFORMANCE, Performance.class);

  static final Topic<PlanEvent> PLANS = new Topic<>(Topics.PLAN, PlanEvent.class);
  static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);

  private static final Serde<String> KEYS = Serdes.String();

  private ProgressTopology() {}

  /**
   * Adds this part of the topology.
   *
   * @return the newest state of every appraisal, for other parts: a topic has one reader
   */
  public static KTable<String, AppraisalEvent> build(StreamsBuilder builder) {
    KTable<String, AppraisalEvent> appraisals =
        table(builder, APPRAISALS, "appraisals", "appraisal-by-id");
    KTable<String, Progress> plans =
        table(builder, PLANS, "plans", "plan-by-id")
            .groupBy(
                (id, plan) -> KeyValue.pair(Progress.key(plan.unitId(), plan.cycleId()), plan),
                Grouped.with("plans-by-unit", KEYS, PLANS.serde()))
            .aggregate(
                Progress::none,
                (key, plan, progress) -> progress.plan(plan, 1),
                (key, plan, progress) -> progress.plan(plan, -1).orNothing(),
                Named.as("plans-count"),
                stored("plans-of-unit", PROGRESS.serde()));
    KTable<String, Progress> counted =
        appraisals
            .groupBy(
                (id, each) ->
                    KeyValue.pair(
                        Progress.key(each.unitId(), each.cycleId()), each.withoutResults()),
                Grouped.with("appraisals-by-unit", KEYS, APPRAISALS.serde()))
            .aggregate(
                Progress::none,
                (key, each, progress) -> progress.appraisal(each, 1),
                (key, each, progress) -> progress.appraisal(each, -1).orNothing(),
                Named.as("appraisals-count"),
                stored("appraisals-of-unit", PROGRESS.serde()));
    plans
        .outerJoin(counted, Progress::both, Named.as("progress-join"))
        .toStream(Named.as("progress-changes"))
        .processValues(EnvelopeTopology.envelope("progress-counted"), Named.as("progress-envelope"))
        .to(PROGRESS.name(), Produced.with(KEYS, PROGRESS.serde()).withName("progress-result"));

    appraisals
        .filter(
            (id, each) -> each.status().equals("FINAL") && each.predicate() != null,
            Named.as("appraisals-final"))
        .groupBy(
            (id, each) ->
                KeyValue.pair(Progress.key(each.unitId(), each.cycleId()), each.withoutResults()),
            Grouped.with("finals-by-unit", KEYS, APPRAISALS.serde()))
        .aggregate(
            Performance::none,
            (key, each, performance) -> performance.counted(each, 1),
            (key, each, performance) -> performance.counted(each, -1).orNothing(),
            Named.as("finals-count"),
            stored("finals-of-unit", PERFORMANCE.serde()))
        .toStream(Named.as("performance-changes"))
        .processValues(
            EnvelopeTopology.envelope("performance-counted"), Named.as("performance-envelope"))
        .to(
            PERFORMANCE.name(),
            Produced.with(KEYS, PERFORMANCE.serde()).withName("performance-result"));
    return appraisals;
  }

  private static <V> KTable<String, V> table(
      StreamsBuilder builder, Topic<V> topic, String name, String store) {
    return builder.table(
        topic.name(),
        Consumed.with(KEYS, topic.serde()).withName(name),
        stored(store, topic.serde()));
  }

  private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> stored(
      String store, Serde<V> values) {
    return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(KEYS)
        .withValueSerde(values);
  }
}

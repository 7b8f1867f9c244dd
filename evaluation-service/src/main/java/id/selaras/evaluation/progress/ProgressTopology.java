package id.selaras.evaluation.progress;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.platform.Topic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Named;

/** Plans and appraisals, newest state of each, counted per unit and cycle. */
public final class ProgressTopology {

  static final Topic<Progress> PROGRESS = new Topic<>(Topics.PROGRESS, Progress.class);
  static final Topic<Performance> PERFORMANCE =
      new Topic<>(Topics.UNIT_PERFORMANCE, Performance.class);
  static final Topic<PlanEvent> PLANS = new Topic<>(Topics.PLAN, PlanEvent.class);
  static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);

  private ProgressTopology() {}

  /** The newest state of every appraisal. */
  public static KTable<String, AppraisalEvent> appraisals(SourceTopology sources) {
    return sources.table(APPRAISALS, "appraisals", "appraisal-by-id");
  }

  static void add(SourceTopology sources) {
    KTable<String, AppraisalEvent> appraisals = appraisals(sources);
    KTable<String, Progress> plans =
        sources
            .table(PLANS, "plans", "plan-by-id")
            .groupBy(
                (id, plan) -> KeyValue.pair(Progress.key(plan.unitId(), plan.cycleId()), plan),
                SourceTopology.grouped("plans-by-unit", PLANS.serde()))
            .aggregate(
                Progress::none,
                (key, plan, progress) -> progress.plan(plan, 1),
                (key, plan, progress) -> progress.plan(plan, -1).orNothing(),
                Named.as("plans-count"),
                SourceTopology.stored("plans-of-unit", PROGRESS.serde()));
    KTable<String, Progress> counted =
        appraisals
            .groupBy(
                ProgressTopology::byUnit,
                SourceTopology.grouped("appraisals-by-unit", APPRAISALS.serde()))
            .aggregate(
                Progress::none,
                (key, each, progress) -> progress.appraisal(each, 1),
                (key, each, progress) -> progress.appraisal(each, -1).orNothing(),
                Named.as("appraisals-count"),
                SourceTopology.stored("appraisals-of-unit", PROGRESS.serde()));
    SourceTopology.send(
        plans
            .outerJoin(counted, Progress::both, Named.as("progress-join"))
            .toStream(Named.as("progress-changes")),
        PROGRESS,
        "progress",
        "progress.counted");

    SourceTopology.send(
        appraisals
            .filter(
                (id, each) -> each.status().equals("FINAL") && each.predicate() != null,
                Named.as("appraisals-final"))
            .groupBy(
                ProgressTopology::byUnit,
                SourceTopology.grouped("finals-by-unit", APPRAISALS.serde()))
            .aggregate(
                Performance::none,
                (key, each, performance) -> performance.counted(each, 1),
                (key, each, performance) -> performance.counted(each, -1).orNothing(),
                Named.as("finals-count"),
                SourceTopology.stored("finals-of-unit", PERFORMANCE.serde()))
            .toStream(Named.as("performance-changes")),
        PERFORMANCE,
        "performance",
        "unit-performance.counted");
  }

  private static KeyValue<String, AppraisalEvent> byUnit(String id, AppraisalEvent each) {
    return KeyValue.pair(Progress.key(each.unitId(), each.cycleId()), each.withoutResults());
  }
}

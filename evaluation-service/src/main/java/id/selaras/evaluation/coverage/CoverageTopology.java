package id.selaras.evaluation.coverage;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.platform.Topic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Named;

/** Acknowledgements, newest state of each, counted per campaign and unit. */
final class CoverageTopology {

  static final Topic<Coverage> COVERAGE = new Topic<>(Topics.COVERAGE, Coverage.class);
  static final Topic<AcknowledgementEvent> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, AcknowledgementEvent.class);

  private CoverageTopology() {}

  static void add(SourceTopology sources) {
    SourceTopology.send(
        sources
            .table(ACKNOWLEDGEMENTS, "acknowledgements", "acknowledgement-by-id")
            .groupBy(
                (id, each) -> KeyValue.pair(Coverage.key(each), each),
                SourceTopology.grouped("acknowledgements-by-unit", ACKNOWLEDGEMENTS.serde()))
            .aggregate(
                Coverage::none,
                (key, each, coverage) -> coverage.counted(each, 1),
                (key, each, coverage) -> coverage.counted(each, -1).orNothing(),
                Named.as("coverage-count"),
                SourceTopology.stored("coverage-of-unit", COVERAGE.serde()))
            .toStream(Named.as("coverage-changes")),
        COVERAGE,
        "coverage",
        "coverage.counted");
  }
}

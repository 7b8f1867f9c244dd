package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.intake.IntakeConfiguration;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Topic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Named;

/**
 * Responses, newest per source and record, counted into cells of unit, place, service and day. A
 * changed answer leaves its old cell and enters its new one; a cell that has become empty becomes a
 * tombstone. Longer periods and roll-ups along the tree of units are made by the readers, from the
 * tree as it is then.
 */
public final class SatisfactionTopology {

  /** The cells. */
  public static final Topic<Cell> CELLS = new Topic<>(Topics.UNIT_SATISFACTION, Cell.class);

  private SatisfactionTopology() {}

  static void add(SourceTopology sources, SatisfactionScheme scheme) {
    SourceTopology.send(
        sources
            .table(IntakeConfiguration.RESPONSES, "responses", "response-by-record")
            .groupBy(
                (record, response) -> {
                  Cell cell = Cell.of(response, scheme);
                  return KeyValue.pair(cell.key(), cell);
                },
                SourceTopology.grouped("satisfaction-by-day", CELLS.serde()))
            .aggregate(
                () -> null,
                (key, added, cell) -> Cell.add(added, cell),
                (key, taken, cell) -> Cell.subtract(taken, cell),
                Named.as("satisfaction-count-day"),
                SourceTopology.stored("satisfaction-day", CELLS.serde()))
            .toStream(Named.as("satisfaction-days")),
        CELLS,
        "satisfaction",
        "unit-satisfaction.counted");
  }
}

package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.intake.IntakeConfiguration;
import id.selaras.evaluation.stream.EnvelopeTopology;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyResponse;
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

/**
 * Responses, newest per source and record, counted into cells of unit, service and day, and these
 * into cells of unit and year. A changed answer leaves its old cell and enters its new one; a cell
 * that has become empty becomes a tombstone. Roll-ups along the tree of units are made by the
 * readers, from the tree as it is then.
 */
public final class SatisfactionTopology {

  /** The cells. */
  public static final Topic<Cell> CELLS = new Topic<>(Topics.UNIT_SATISFACTION, Cell.class);

  private SatisfactionTopology() {}

  /** Adds this part of the topology. */
  public static void build(StreamsBuilder builder, SatisfactionScheme scheme) {
    Serde<String> keys = Serdes.String();
    Serde<Cell> cells = CELLS.serde();
    KTable<String, SurveyResponse> responses =
        builder.table(
            IntakeConfiguration.RESPONSES.name(),
            Consumed.with(keys, IntakeConfiguration.RESPONSES.serde()).withName("responses"),
            Materialized.<String, SurveyResponse, KeyValueStore<Bytes, byte[]>>as(
                    "response-by-record")
                .withKeySerde(keys)
                .withValueSerde(IntakeConfiguration.RESPONSES.serde()));

    KTable<String, Cell> days =
        responses
            .groupBy(
                (record, response) -> {
                  Cell cell = Cell.ofDay(response, scheme);
                  return KeyValue.pair(cell.key(), cell);
                },
                Grouped.with("satisfaction-by-day", keys, cells))
            .aggregate(
                () -> null,
                (key, added, cell) -> Cell.add(added, cell),
                (key, taken, cell) -> Cell.subtract(taken, cell),
                Named.as("satisfaction-count-day"),
                Materialized.<String, Cell, KeyValueStore<Bytes, byte[]>>as("satisfaction-day")
                    .withKeySerde(keys)
                    .withValueSerde(cells));

    KTable<String, Cell> years =
        days.groupBy(
                (key, day) -> {
                  Cell cell = day.ofYear();
                  return KeyValue.pair(cell.key(), cell);
                },
                Grouped.with("satisfaction-by-year", keys, cells))
            .aggregate(
                () -> null,
                (key, added, cell) -> Cell.add(added, cell),
                (key, taken, cell) -> Cell.subtract(taken, cell),
                Named.as("satisfaction-count-year"),
                Materialized.<String, Cell, KeyValueStore<Bytes, byte[]>>as("satisfaction-year")
                    .withKeySerde(keys)
                    .withValueSerde(cells));

    days.toStream(Named.as("satisfaction-days"))
        .merge(years.toStream(Named.as("satisfaction-years")), Named.as("satisfaction-cells"))
        .processValues(
            EnvelopeTopology.envelope("satisfaction-counted"), Named.as("satisfaction-envelope"))
        .to(CELLS.name(), Produced.with(keys, cells).withName("satisfaction-result"));
  }
}

package id.selaras.evaluation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.evaluation.stream.SourceTopology;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

class CoverageTopologyTest {

  @Test
  void whoMovesOnIsCountedWhereTheyAreAndWhoMovesToAnotherUnitLeavesTheOld() {
    var builder = new StreamsBuilder();
    CoverageTopology.add(new SourceTopology(builder));
    var settings = new Properties();
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    try (var driver = new TopologyTestDriver(builder.build(settings), settings)) {
      var input =
          driver.createInputTopic(
              CoverageTopology.ACKNOWLEDGEMENTS.name(),
              new StringSerializer(),
              CoverageTopology.ACKNOWLEDGEMENTS.serde().serializer());
      var output =
          driver.createOutputTopic(
              CoverageTopology.COVERAGE.name(),
              new StringDeserializer(),
              CoverageTopology.COVERAGE.serde().deserializer());
      input.pipeInput("k:1", new AcknowledgementEvent("k", "u", "READ", null));
      input.pipeInput("k:2", new AcknowledgementEvent("k", "u", "PASSED", null));
      input.pipeInput("k:3", new AcknowledgementEvent("k", "w", "READ", null));
      input.pipeInput("k:1", new AcknowledgementEvent("k", "u", "ANSWERED", "AGREE"));
      input.pipeInput("k:1", new AcknowledgementEvent("k", "u", "ANSWERED", "DOUBT"));
      input.pipeInput("k:3", new AcknowledgementEvent("k", "u", "PASSED", null));
      var counted = output.readRecordsToList();
      assertThat(counted.getLast().value()).isEqualTo(new Coverage("k", "u", 3, 3, 1, 0, 1, 0));
      assertThat(counted)
          .filteredOn(record -> record.key().equals("k:w"))
          .last()
          .satisfies(record -> assertThat(record.value()).isNull());
      ContractCheck.producer(
          CoverageTopology.COVERAGE.name(),
          CoverageTopology.COVERAGE
              .serde()
              .serializer()
              .serialize(CoverageTopology.COVERAGE.name(), counted.getLast().value()));
    }
  }
}

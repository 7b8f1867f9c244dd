package id.selaras.evaluation.progress;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.stream.SourceTopology;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

class ProgressTopologyTest {

  @Test
  void anAppraisalIsCountedInTheStateItHasReachedAndItsPredicateWhenFinal() {
    var builder = new StreamsBuilder();
    ProgressTopology.add(new SourceTopology(builder));
    var settings = new Properties();
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    try (var driver = new TopologyTestDriver(builder.build(settings), settings)) {
      var plans =
          driver.createInputTopic(
              ProgressTopology.PLANS.name(),
              new StringSerializer(),
              ProgressTopology.PLANS.serde().serializer());
      var appraisals =
          driver.createInputTopic(
              ProgressTopology.APPRAISALS.name(),
              new StringSerializer(),
              ProgressTopology.APPRAISALS.serde().serializer());
      plans.pipeInput("p", new PlanEvent("u", "c", "AGREED"));
      appraisals.pipeInput("1", new AppraisalEvent("u", "c", "OPEN", null, null));
      appraisals.pipeInput("2", new AppraisalEvent("u", "c", "OPEN", null, null));
      appraisals.pipeInput("1", new AppraisalEvent("u", "c", "FINAL", "GOOD", null));
      var progress =
          driver.createOutputTopic(
              ProgressTopology.PROGRESS.name(),
              new StringDeserializer(),
              ProgressTopology.PROGRESS.serde().deserializer());
      var performance =
          driver.createOutputTopic(
              ProgressTopology.PERFORMANCE.name(),
              new StringDeserializer(),
              ProgressTopology.PERFORMANCE.serde().deserializer());
      assertThat(progress.readKeyValuesToMap())
          .containsEntry(
              "u:c", new Progress("u", "c", Map.of("AGREED", 1L), Map.of("OPEN", 1L, "FINAL", 1L)));
      assertThat(performance.readKeyValuesToMap())
          .containsEntry("u:c", new Performance("u", "c", 1, Map.of("GOOD", 1L)));
    }
  }
}

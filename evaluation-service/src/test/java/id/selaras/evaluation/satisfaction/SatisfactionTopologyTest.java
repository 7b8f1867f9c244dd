package id.selaras.evaluation.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.evaluation.intake.IntakeConfiguration;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SurveyConfiguration;
import id.selaras.evaluation.survey.SurveyResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatisfactionTopologyTest {

  private static final String DAY = "a|||2026-03-05";

  @SuppressWarnings("NullAway.Init")
  private TopologyTestDriver driver;

  @SuppressWarnings("NullAway.Init")
  private TestInputTopic<String, SurveyResponse> responses;

  @SuppressWarnings("NullAway.Init")
  private TestOutputTopic<String, Cell> cells;

  @BeforeEach
  void start() {
    var builder = new StreamsBuilder();
    SatisfactionTopology.add(
        new SourceTopology(builder), new SurveyConfiguration().satisfactionScheme());
    var settings = new Properties();
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    driver = new TopologyTestDriver(builder.build(settings), settings);
    responses =
        driver.createInputTopic(
            IntakeConfiguration.RESPONSES.name(),
            new StringSerializer(),
            IntakeConfiguration.RESPONSES.serde().serializer());
    cells =
        driver.createOutputTopic(
            SatisfactionTopology.CELLS.name(),
            new StringDeserializer(),
            SatisfactionTopology.CELLS.serde().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aResponseIsCountedInItsDay() {
    send("1", "a", "2026-03-05", 4);
    send("2", "a", "2026-03-05", 3);
    send("3", "a", "2026-03-06", 3);
    Map<String, Cell> counted = cells.readKeyValuesToMap();
    assertThat(counted).hasSize(2);
    assertThat(at(counted, DAY).n()).isEqualTo(2);
    assertThat(at(counted, DAY).total()).isEqualTo(63);
    assertThat(at(counted, DAY).squares()).isEqualTo(36 * 36 + 27 * 27);
  }

  @Test
  void aCorrectionReplacesAndARepetitionChangesNothing() {
    send("1", "a", "2026-03-05", 4);
    send("1", "a", "2026-03-05", 4);
    send("1", "a", "2026-03-05", 2);
    Map<String, Cell> counted = cells.readKeyValuesToMap();
    assertThat(at(counted, DAY).n()).isEqualTo(1);
    assertThat(at(counted, DAY).total()).isEqualTo(18);
  }

  @Test
  void whoMovesToAnotherDayOrUnitLeavesATombstoneBehind() {
    send("1", "a", "2026-03-05", 4);
    send("1", "b", "2027-03-05", 4);
    Map<String, Cell> counted = cells.readKeyValuesToMap();
    assertThat(counted).containsEntry(DAY, null);
    assertThat(at(counted, "b|||2027-03-05").n()).isEqualTo(1);
  }

  @Test
  void aCellHasTheEnvelopeOfAnEventAndTheShapeOfItsContract() {
    send("1", "a", "2026-03-05", 4);
    var record = cells.readRecord();
    assertThat(record.headers().lastHeader("ce_aggregateversion")).isNotNull();
    ContractCheck.producer(
        SatisfactionTopology.CELLS.name(),
        SatisfactionTopology.CELLS
            .serde()
            .serializer()
            .serialize(SatisfactionTopology.CELLS.name(), record.value()));
  }

  private static Cell at(Map<String, Cell> counted, String key) {
    return Objects.requireNonNull(counted.get(key));
  }

  private void send(String record, String unit, String day, int answer) {
    var answers = new EnumMap<Element, Integer>(Element.class);
    for (Element element : Element.values()) {
      answers.put(element, answer);
    }
    var response = new SurveyResponse("s", record, unit, null, null, LocalDate.parse(day), answers);
    responses.pipeInput(response.key(), response);
  }
}

package id.selaras.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import id.selaras.evaluation.Topics;
import id.selaras.evaluation.progress.AppraisalEvent;
import id.selaras.evaluation.stream.SourceTopology;
import id.selaras.platform.Parameters;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualityTopologyTest {

  private static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);

  @SuppressWarnings("NullAway.Init")
  private TopologyTestDriver driver;

  @SuppressWarnings("NullAway.Init")
  private TestInputTopic<String, AppraisalEvent> appraisals;

  @SuppressWarnings("NullAway.Init")
  private TestInputTopic<String, IndicatorVersionEvent> indicators;

  @SuppressWarnings("NullAway.Init")
  private TestOutputTopic<String, IndicatorQuality> quality;

  private final Map<String, @Nullable IndicatorQuality> figures = new HashMap<>();

  @BeforeEach
  void start() {
    var builder = new StreamsBuilder();
    QualityTopology.add(
        new SourceTopology(builder),
        Parameters.load("indicator-quality", 1, QualityParameters.class));
    var settings = new Properties();
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    driver = new TopologyTestDriver(builder.build(settings), settings);
    appraisals =
        driver.createInputTopic(
            APPRAISALS.name(), new StringSerializer(), APPRAISALS.serde().serializer());
    indicators =
        driver.createInputTopic(
            QualityTopology.INDICATORS.name(),
            new StringSerializer(),
            QualityTopology.INDICATORS.serde().serializer());
    quality =
        driver.createOutputTopic(
            QualityTopology.QUALITY.name(),
            new StringDeserializer(),
            QualityTopology.QUALITY.serde().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void onlyFinalAppraisalsCountAndEachForEveryIndicatorInIt() {
    send("1", "RATED", reported("a", "120"));
    assertThat(figures()).isEmpty();
    send("1", "FINAL", reported("a", "120"), reported("b", "87.5"), result("c", null));
    assertThat(figures())
        .containsEntry("a:1", new IndicatorQuality("a", 1, 1, 1, 1, 0, 0, 0, 12000, 144000000L))
        .containsEntry("b:1", new IndicatorQuality("b", 1, 1, 1, 0, 0, 0, 0, 8750, 76562500L))
        .containsEntry("c:1", new IndicatorQuality("c", 1, 1, 0, 0, 0, 1, 0, 0, 0));
  }

  @Test
  void whatAnAppraisalNoLongerSaysIsTakenAwayExactly() {
    send("1", "FINAL", reported("a", "0"), reported("b", "100"));
    send("2", "FINAL", reported("a", "33.33"));
    send("1", "FINAL", reported("a", "110.01"));
    assertThat(figures())
        .containsEntry("b:1", null)
        .containsEntry(
            "a:1",
            new IndicatorQuality("a", 1, 2, 2, 0, 0, 0, 0, 14334, 3333L * 3333 + 11001L * 11001));
    send("1", "RATED");
    send("2", "RATED");
    assertThat(figures()).containsEntry("a:1", null);
  }

  @Test
  void theMaximumIsAHundredWhereTheTargetIsAllThereIsWheneverThatBecomesKnown() {
    send("1", "FINAL", reported("a", "100"));
    assertThat(figures().get("a:1")).extracting(IndicatorQuality::atMaximum).isEqualTo(0L);
    indicators.pipeInput("a:1", new IndicatorVersionEvent("a", 1, "HIGHER", true));
    assertThat(figures().get("a:1")).extracting(IndicatorQuality::atMaximum).isEqualTo(1L);
  }

  @Test
  void aFigureHasTheEnvelopeOfAnEventAndTheShapeOfItsContract() {
    send("1", "FINAL", reported("a", "100"));
    var record = quality.readRecord();
    assertThat(record.headers().lastHeader("ce_aggregateversion")).isNotNull();
    ContractCheck.producer(
        QualityTopology.QUALITY.name(),
        QualityTopology.QUALITY
            .serde()
            .serializer()
            .serialize(QualityTopology.QUALITY.name(), record.value()));
  }

  @Test
  void whateverHappensTheFiguresAreThoseOfTheNewestStates() {
    var random = new Random(7);
    var newest = new HashMap<String, Integer>();
    for (int step = 0; step < 30; step++) {
      String id = "appraisal-" + random.nextInt(4);
      int achievement = random.nextInt(13_000);
      boolean over = random.nextInt(4) > 0;
      if (over) {
        newest.put(id, achievement);
        send(id, "FINAL", reported("a", BigDecimal.valueOf(achievement, 2).toString()));
      } else {
        newest.remove(id);
        send(id, "OPEN", reported("a", "1"));
      }
    }
    long sum = newest.values().stream().mapToLong(Integer::longValue).sum();
    long squares = newest.values().stream().mapToLong(each -> (long) each * each).sum();
    IndicatorQuality counted = figures().get("a:1");
    assertThat(counted).isNotNull();
    assertThat(counted)
        .extracting(
            IndicatorQuality::appraisals, IndicatorQuality::sum, IndicatorQuality::sumOfSquares)
        .containsExactly((long) newest.size(), sum, squares);
  }

  private Map<String, @Nullable IndicatorQuality> figures() {
    figures.putAll(quality.readKeyValuesToMap());
    return figures;
  }

  private void send(String id, String status, AppraisalEvent.Result... results) {
    appraisals.pipeInput(
        id, new AppraisalEvent("u", "c", status, "GOOD", new ArrayList<>(List.of(results))));
  }

  private static AppraisalEvent.Result reported(String indicator, String achievement) {
    return result(indicator, achievement);
  }

  private static AppraisalEvent.Result result(String indicator, @Nullable String achievement) {
    return new AppraisalEvent.Result(
        indicator,
        1,
        achievement == null ? null : new BigDecimal(achievement),
        achievement == null ? "NOT_REPORTED" : "REPORTED");
  }
}

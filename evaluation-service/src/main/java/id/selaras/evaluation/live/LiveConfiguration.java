package id.selaras.evaluation.live;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.coverage.Coverage;
import id.selaras.evaluation.coverage.CoverageParameters;
import id.selaras.evaluation.coverage.CoverageTopology;
import id.selaras.evaluation.progress.Performance;
import id.selaras.evaluation.progress.ProgressTopology;
import id.selaras.evaluation.quality.IndicatorQuality;
import id.selaras.evaluation.quality.QualityParameters;
import id.selaras.evaluation.quality.QualityTopology;
import id.selaras.evaluation.replay.ReplayListener;
import id.selaras.evaluation.satisfaction.Cell;
import id.selaras.evaluation.satisfaction.SatisfactionTopology;
import id.selaras.evaluation.source.SourceConfiguration;
import id.selaras.evaluation.source.SourceRestoreStore;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Jobs;
import id.selaras.platform.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs, and which topic fills what. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  static final Topic<UnitEvent> UNITS = new Topic<>(Topics.UNIT, UnitEvent.class);

  @Bean
  UnitDirectory unitDirectory() {
    return new UnitDirectory();
  }

  @Bean
  LiveFigures liveFigures(
      UnitDirectory units, SatisfactionScheme scheme, CoverageParameters coverage) {
    return new LiveFigures(units, scheme, coverage);
  }

  @Bean
  LiveGauges liveGauges(MeterRegistry meters) {
    return new LiveGauges(meters);
  }

  @Bean
  Consumer<StreamsBuilder> satisfactionPart(SatisfactionScheme scheme) {
    return builder -> SatisfactionTopology.build(builder, scheme);
  }

  @Bean
  Consumer<StreamsBuilder> appraisalPart(QualityParameters parameters) {
    return builder -> QualityTopology.build(builder, ProgressTopology.build(builder), parameters);
  }

  @Bean
  Consumer<StreamsBuilder> coveragePart() {
    return CoverageTopology::build;
  }

  @Bean
  Jobs.Copy rebuiltSatisfaction(ResultStore<Cell> results) {
    return results.rebuilt();
  }

  @Bean
  Jobs.Copy rebuiltQuality(ResultStore<IndicatorQuality> results) {
    return results.rebuilt();
  }

  @Bean
  Jobs.Copy rebuiltCoverage(ResultStore<Coverage> results) {
    return results.rebuilt();
  }

  @Bean
  Jobs.Copy rebuiltPerformance(ResultStore<Performance> results) {
    return results.rebuilt();
  }

  @Bean
  ReplayListener replay(
      @Value("${spring.kafka.bootstrap-servers}") String brokers,
      UnitDirectory units,
      LiveFigures figures,
      LiveGauges gauges,
      SourceRestoreStore sources) {
    Map<String, Consumer<ConsumerRecord<String, byte[]>>> handlers = new HashMap<>();
    handlers.put(UNITS.name(), record -> units.put(UNITS.read(record).body()));
    handlers.put(SourceConfiguration.SOURCES.name(), sources::restore);
    handlers.put(
        SatisfactionTopology.CELLS.name(),
        record ->
            figures.cell(
                record.key(),
                record.value() == null ? null : SatisfactionTopology.CELLS.read(record).body()));
    handlers.put(
        ProgressTopology.PROGRESS.name(),
        record ->
            figures.progress(
                record.key(),
                record.value() == null ? null : ProgressTopology.PROGRESS.read(record).body()));
    handlers.put(
        CoverageTopology.COVERAGE.name(),
        record ->
            figures.coverage(
                record.key(),
                record.value() == null ? null : CoverageTopology.COVERAGE.read(record).body()));
    return new ReplayListener(
        brokers,
        handlers,
        () -> {
          figures.refresh();
          gauges.show(figures.all());
        },
        units::completed);
  }
}

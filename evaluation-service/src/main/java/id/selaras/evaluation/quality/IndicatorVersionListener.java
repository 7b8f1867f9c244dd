package id.selaras.evaluation.quality;

import id.selaras.evaluation.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps which versions of indicators there are. */
@Component
class IndicatorVersionListener {

  private final ReadCopy<IndicatorVersionEvent> indicatorVersions;

  IndicatorVersionListener(ReadCopy<IndicatorVersionEvent> indicatorVersions) {
    this.indicatorVersions = indicatorVersions;
  }

  @KafkaListener(id = "evaluation-indicator-version", topics = Topics.INDICATOR_VERSION)
  void on(ConsumerRecord<String, byte[]> record) {
    Received<IndicatorVersionEvent> event = QualityTopology.INDICATORS.read(record);
    indicatorVersions.apply(event, event.body()).block();
  }
}

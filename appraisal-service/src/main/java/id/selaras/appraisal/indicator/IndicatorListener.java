package id.selaras.appraisal.indicator;

import static id.selaras.appraisal.indicator.IndicatorConfiguration.INDICATORS;
import static id.selaras.appraisal.indicator.IndicatorConfiguration.INSTRUMENTS;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copies of indicator and instrument versions. */
@Component
class IndicatorListener {
  private final ReadCopy<IndicatorVersion> indicators;
  private final ReadCopy<InstrumentVersion> instruments;

  IndicatorListener(
      ReadCopy<IndicatorVersion> indicators, ReadCopy<InstrumentVersion> instruments) {
    this.indicators = indicators;
    this.instruments = instruments;
  }

  @KafkaListener(id = "indicator-version", topics = Topics.INDICATOR_VERSION)
  void onIndicator(ConsumerRecord<String, byte[]> record) {
    Received<IndicatorVersion> event = INDICATORS.read(record);
    indicators.apply(event, event.body()).block();
  }

  @KafkaListener(id = "instrument-version", topics = Topics.INSTRUMENT_VERSION)
  void onInstrument(ConsumerRecord<String, byte[]> record) {
    Received<InstrumentVersion> event = INSTRUMENTS.read(record);
    instruments.apply(event, event.body()).block();
  }
}

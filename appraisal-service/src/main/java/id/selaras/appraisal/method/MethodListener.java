package id.selaras.appraisal.method;

import static id.selaras.appraisal.method.MethodConfiguration.DECISIONS;
import static id.selaras.appraisal.method.MethodConfiguration.RECOMMENDATIONS;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Fills the inbox, and carries out what was decided. */
@Component
class MethodListener {

  private final ReadCopy<Recommendation> recommendations;
  private final EffectStore effects;

  MethodListener(ReadCopy<Recommendation> recommendations, EffectStore effects) {
    this.recommendations = recommendations;
    this.effects = effects;
  }

  @KafkaListener(id = "recommendation", topics = Topics.RECOMMENDATION)
  void onRecommendation(ConsumerRecord<String, byte[]> record) {
    Received<Recommendation> event = RECOMMENDATIONS.read(record);
    if (event.body().target().kind() != Recommendation.Kind.INDICATOR) {
      recommendations.apply(event, event.body()).block();
    }
  }

  @KafkaListener(id = "method-decision", topics = Topics.METHOD_DECISION)
  void onDecision(ConsumerRecord<String, byte[]> record) {
    effects.carryOut(DECISIONS.read(record).key()).block();
  }
}

package id.selaras.appraisal.method;

import static id.selaras.appraisal.method.MethodConfiguration.DECISIONS;

import id.selaras.appraisal.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Carries out what was decided. */
@Component
class MethodListener {

  private final EffectService effects;

  MethodListener(EffectService effects) {
    this.effects = effects;
  }

  @KafkaListener(id = "method-decision", topics = Topics.METHOD_DECISION)
  void onDecision(ConsumerRecord<String, byte[]> record) {
    effects.carryOut(DECISIONS.read(record).key()).block();
  }
}

package id.selaras.appraisal.evaluation;

import static id.selaras.appraisal.evaluation.EvaluationConfiguration.EVALUATIONS;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of evaluations. */
@Component
class EvaluationListener {

  private final ReadCopy<Evaluation> evaluations;

  EvaluationListener(ReadCopy<Evaluation> evaluations) {
    this.evaluations = evaluations;
  }

  @KafkaListener(id = "evaluation", topics = Topics.EVALUATION)
  void on(ConsumerRecord<String, byte[]> record) {
    Received<Evaluation> event = EVALUATIONS.read(record);
    evaluations.apply(event, event.body()).block();
  }
}

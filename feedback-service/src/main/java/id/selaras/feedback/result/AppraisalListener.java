package id.selaras.feedback.result;

import id.selaras.feedback.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A final result is the beginning of feedback. */
@Component
class AppraisalListener {

  private final FeedbackService feedback;

  AppraisalListener(FeedbackService feedback) {
    this.feedback = feedback;
  }

  @KafkaListener(id = "feedback-appraisal", topics = Topics.APPRAISAL)
  void on(ConsumerRecord<String, byte[]> record) {
    AppraisalEvent appraisal = FeedbackConfiguration.APPRAISALS.read(record).body();
    if (appraisal.isFinal()) {
      feedback.start(appraisal).block();
    }
  }
}

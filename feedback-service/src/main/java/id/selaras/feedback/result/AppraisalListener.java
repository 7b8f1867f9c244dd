package id.selaras.feedback.result;

import id.selaras.feedback.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Starts the feedback on a final result; told again, it is there already. */
@Component
class AppraisalListener {

  private final AggregateStore<Feedback> feedback;

  AppraisalListener(AggregateStore<Feedback> feedback) {
    this.feedback = feedback;
  }

  @KafkaListener(id = "feedback-appraisal", topics = Topics.APPRAISAL)
  void on(ConsumerRecord<String, byte[]> record) {
    Received<AppraisalEvent> event = FeedbackConfiguration.APPRAISALS.read(record);
    AppraisalEvent appraisal = event.body();
    if (appraisal.isFinal()) {
      feedback
          .createIfAbsent(event.key(), Feedback.drafted(appraisal), "result-feedback.drafted")
          .block();
    }
  }
}

package id.selaras.feedback.result;

import id.selaras.feedback.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Starts the feedback on a final result. The reaction comes before the copy: a crash between them
 * repeats the reaction, which then finds its feedback, instead of losing it.
 */
@Component
class AppraisalListener {

  private final AggregateStore<Feedback> feedback;
  private final ReadCopy<AppraisalEvent> appraisals;

  AppraisalListener(AggregateStore<Feedback> feedback, ReadCopy<AppraisalEvent> appraisals) {
    this.feedback = feedback;
    this.appraisals = appraisals;
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
    appraisals.apply(event, appraisal).block();
  }
}

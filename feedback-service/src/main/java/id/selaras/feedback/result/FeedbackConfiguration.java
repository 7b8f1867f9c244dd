package id.selaras.feedback.result;

import id.selaras.feedback.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** What feedback keeps, what it tells about it, and what it listens to. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

  static final Topic<FeedbackEvent> FEEDBACK =
      new Topic<>(Topics.RESULT_FEEDBACK, FeedbackEvent.class);

  static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);

  @Bean
  AggregateStore<Feedback> feedback(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "feedback",
            Feedback.class,
            FEEDBACK,
            feedback -> FeedbackEvent.of(feedback.state()))
        .index("appraisalId")
        .index("employeeAccount", "appraisalId")
        .index("appraiserAccount", "appraisalId")
        .index("superiorAccount", "appraisalId");
  }

  @Bean
  ReadCopy<AppraisalEvent> appraisals(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "appraisals", APPRAISALS);
  }
}

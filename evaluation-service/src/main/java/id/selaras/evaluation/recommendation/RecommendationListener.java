package id.selaras.evaluation.recommendation;

import static id.selaras.evaluation.quality.QualityTopology.QUALITY;
import static id.selaras.evaluation.recommendation.RecommendationConfiguration.DECISIONS;
import static id.selaras.evaluation.recommendation.RecommendationConfiguration.EVALUATIONS;
import static id.selaras.evaluation.recommendation.RecommendationConfiguration.REVISIONS;

import id.selaras.evaluation.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What raises recommendations, and what tells their fate. Everything raised here has an id derived
 * from its cause, so an event that comes again raises nothing new.
 */
@Component
class RecommendationListener {

  private final RecommendationStore recommendations;
  private final ReadCopy<RevisionEvent> revisions;
  private final ReadCopy<MethodDecisionEvent> decisions;

  RecommendationListener(
      RecommendationStore recommendations,
      ReadCopy<RevisionEvent> revisions,
      ReadCopy<MethodDecisionEvent> decisions) {
    this.recommendations = recommendations;
    this.revisions = revisions;
    this.decisions = decisions;
  }

  @KafkaListener(id = "evaluation-recommend-look", topics = Topics.EVALUATION)
  void onEvaluation(ConsumerRecord<String, byte[]> record) {
    recommendations.react(EVALUATIONS.read(record).body()).block();
  }

  @KafkaListener(id = "evaluation-recommend-quality", topics = Topics.INDICATOR_QUALITY)
  void onQuality(ConsumerRecord<String, byte[]> record) {
    if (record.value() != null) {
      recommendations.react(QUALITY.read(record).body()).block();
    }
  }

  @KafkaListener(id = "evaluation-revision", topics = Topics.REVISION)
  void onRevision(ConsumerRecord<String, byte[]> record) {
    Received<RevisionEvent> event = REVISIONS.read(record);
    revisions.apply(event, event.body()).block();
  }

  @KafkaListener(id = "evaluation-method-decision", topics = Topics.METHOD_DECISION)
  void onDecision(ConsumerRecord<String, byte[]> record) {
    Received<MethodDecisionEvent> event = DECISIONS.read(record);
    decisions.apply(event, event.body()).block();
  }
}

package id.selaras.evaluation.recommendation;

import static id.selaras.evaluation.quality.QualityTopology.QUALITY;
import static id.selaras.evaluation.recommendation.RecommendationConfiguration.EVALUATIONS;

import id.selaras.evaluation.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What raises recommendations. Everything raised here has an id derived from its cause, so an event
 * that comes again raises nothing new.
 */
@Component
class RecommendationListener {

  private final RecommendationService recommendations;

  RecommendationListener(RecommendationService recommendations) {
    this.recommendations = recommendations;
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
}

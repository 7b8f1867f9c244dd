package id.selaras.indicator.revision;

import static id.selaras.indicator.revision.RevisionConfiguration.PROPOSALS;
import static id.selaras.indicator.revision.RevisionConfiguration.RECOMMENDATIONS;

import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Fills the inbox; told again, the revision is there already. What names a version that this
 * service never had can never be revised and goes to the dead letters.
 */
@Component
class InboxListener {

  private final RevisionService revisions;
  private final IndicatorStore indicators;

  InboxListener(RevisionService revisions, IndicatorStore indicators) {
    this.revisions = revisions;
    this.indicators = indicators;
  }

  @KafkaListener(id = "revision-recommendation", topics = Topics.RECOMMENDATION)
  void onRecommendation(ConsumerRecord<String, byte[]> record) {
    RecommendationEvent recommendation = RECOMMENDATIONS.read(record).body();
    if (recommendation.isAboutIndicator()) {
      title(recommendation.indicator())
          .flatMap(title -> revisions.open(recommendation.opened(title)))
          .block();
    }
  }

  @KafkaListener(id = "revision-proposal", topics = Topics.PROPOSAL)
  void onProposal(ConsumerRecord<String, byte[]> record) {
    ProposalEvent proposal = PROPOSALS.read(record).body();
    if (!proposal.isAboutIndicator()) {
      return;
    }
    if (proposal.isWithdrawn()) {
      revisions.withdraw(proposal.cause()).block();
    } else {
      about(proposal).then(Mono.defer(() -> revisions.open(proposal.opened()))).block();
    }
  }

  private Mono<String> about(ProposalEvent proposal) {
    VersionRef target = proposal.target();
    return target == null ? Mono.empty() : title(target);
  }

  private Mono<String> title(VersionRef about) {
    String version = about.indicatorId() + ":" + about.version();
    return indicators
        .told(List.of(version))
        .map(
            told -> {
              IndicatorVersion found = told.get(version);
              if (found == null || found.definition().title() == null) {
                throw new IllegalArgumentException("there is no indicator version " + version);
              }
              return found.definition().title();
            });
  }
}

package id.selaras.indicator.revision;

import static id.selaras.indicator.revision.RevisionConfiguration.PROPOSALS;
import static id.selaras.indicator.revision.RevisionConfiguration.RECOMMENDATIONS;

import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Fills the inbox. The revision comes before the copy: a crash between them repeats it, which then
 * is there, instead of losing it. What names a version that this service never had can never be
 * revised and goes to the dead letters.
 */
@Component
class InboxListener {

  private final RevisionStore revisions;
  private final IndicatorStore indicators;
  private final ReadCopy<ProposalEvent> proposals;

  InboxListener(
      RevisionStore revisions, IndicatorStore indicators, ReadCopy<ProposalEvent> proposals) {
    this.revisions = revisions;
    this.indicators = indicators;
    this.proposals = proposals;
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
    Received<ProposalEvent> event = PROPOSALS.read(record);
    ProposalEvent proposal = event.body();
    if (!proposal.isAboutIndicator()) {
      return;
    }
    if (proposal.isWithdrawn()) {
      revisions.withdraw(proposal.cause()).block();
    } else {
      about(proposal).then(Mono.defer(() -> revisions.open(proposal.opened()))).block();
    }
    proposals.apply(event, proposal).block();
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

package id.selaras.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gives a dead letter to the listener that refused it, in this instance, whichever it is: a
 * listener has its method also where it has no partition. Never into the source topic, whose other
 * readers had no fault with the record. For an event that the broker refused the aggregate's state
 * as it is now is sent. [DESIGN]
 */
final class Replay {

  private final DeadLetterStore letters;
  private final KafkaListenerEndpointRegistry listeners;
  private final OriginalRecords originals;
  private final Republication republication;

  Replay(
      DeadLetterStore letters,
      KafkaListenerEndpointRegistry listeners,
      OriginalRecords originals,
      Republication republication) {
    this.letters = letters;
    this.listeners = listeners;
    this.originals = originals;
    this.republication = republication;
  }

  /** Replayed, or still open with the new reason; 503 while something it needs is away. */
  Mono<DeadLetter> replay(String id) {
    return letters
        .get(id)
        .flatMap(
            letter -> {
              if (letter.status() == DeadLetter.Status.REPLAYED) {
                return Mono.error(Problem.conflict("dead-letter-replayed"));
              }
              return letter.isSetAside() ? sendAgain(letter) : handOver(letter);
            });
  }

  private Mono<DeadLetter> sendAgain(DeadLetter letter) {
    return republication
        .again(letter.collection(), String.valueOf(letter.key()))
        .filter(there -> there)
        .switchIfEmpty(Mono.error(() -> Problem.conflict("dead-letter-without-aggregate")))
        .then(Mono.defer(() -> letters.replayed(letter)));
  }

  private Mono<DeadLetter> handOver(DeadLetter letter) {
    var listener = listener(letter.listener());
    return Mono.<Void>fromRunnable(() -> hand(originals.of(letter), listener))
        // Listeners block.
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.defer(() -> letters.replayed(letter)))
        .onErrorResume(
            Exception.class,
            e ->
                Outages.passes(e) || isGone(e)
                    ? Mono.error(e)
                    : letters.refusedAgain(letter, DeadLetters.describe(e)));
  }

  private static boolean isGone(Exception e) {
    return e instanceof Problem problem && problem.slug().equals(OriginalRecords.GONE);
  }

  private static void hand(
      ConsumerRecord<String, byte[]> record,
      AcknowledgingConsumerAwareMessageListener<String, byte[]> listener) {
    Consumption.begin(record.topic());
    try {
      listener.onMessage(record, null, null);
      Consumption.count(record.topic(), "replayed");
    } finally {
      Consumption.end();
    }
  }

  @SuppressWarnings("unchecked")
  private AcknowledgingConsumerAwareMessageListener<String, byte[]> listener(
      @Nullable String group) {
    for (MessageListenerContainer container : listeners.getListenerContainers()) {
      if (group != null
          && group.equals(container.getGroupId())
          && container.getContainerProperties().getMessageListener()
              instanceof AcknowledgingConsumerAwareMessageListener<?, ?> listener) {
        return (AcknowledgingConsumerAwareMessageListener<String, byte[]>) listener;
      }
    }
    throw Problem.conflict("dead-letter-without-listener");
  }
}

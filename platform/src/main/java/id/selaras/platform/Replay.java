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
 * readers had no fault with the record. [DESIGN]
 */
final class Replay {

  private final DeadLetterStore letters;
  private final KafkaListenerEndpointRegistry listeners;

  Replay(DeadLetterStore letters, KafkaListenerEndpointRegistry listeners) {
    this.letters = letters;
    this.listeners = listeners;
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
              var listener = listener(letter.listener());
              return Mono.<Void>fromRunnable(() -> hand(letter.original(), listener))
                  // Listeners block.
                  .subscribeOn(Schedulers.boundedElastic())
                  .then(Mono.defer(() -> letters.replayed(letter)))
                  .onErrorResume(
                      Exception.class,
                      e ->
                          Outages.passes(e)
                              ? Mono.error(e)
                              : letters.refusedAgain(letter, DeadLetters.describe(e)));
            });
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

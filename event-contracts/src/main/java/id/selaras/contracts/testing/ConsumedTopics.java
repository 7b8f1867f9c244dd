package id.selaras.contracts.testing;

import id.selaras.contracts.TopicCatalogue;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The topics that a service reads as it runs, held against what the catalogue says of it: a
 * consumer named there that does not exist misleads whoever changes an event, one that is not named
 * breaks unseen.
 */
public final class ConsumedTopics {

  private final String service;
  private final TopicCatalogue catalogue = TopicCatalogue.load();
  private final Set<String> consumed = new TreeSet<>();

  /**
   * What the listener containers of a service read.
   *
   * @param service the service's name in the catalogue, such as {@code indicator-service}
   * @param context the running service
   */
  public ConsumedTopics(String service, ApplicationContext context) {
    this.service = service;
    context
        .getBean(KafkaListenerEndpointRegistry.class)
        .getAllListenerContainers()
        .forEach(this::add);
  }

  /** Topics that are read without a listener container: by Streams, or by assigned partitions. */
  public ConsumedTopics and(Collection<String> topics) {
    consumed.addAll(topics);
    return this;
  }

  /** Fails unless the catalogue names this service as consumer of just these topics. */
  public void check() {
    Set<String> named = new TreeSet<>();
    for (TopicCatalogue.Entry topic : catalogue.topics()) {
      if (!topic.internal() && Objects.requireNonNull(topic.consumers()).contains(service)) {
        named.add(topic.name());
      }
    }
    Set<String> unnamed = without(consumed, named);
    Set<String> unread = without(named, consumed);
    if (consumed.isEmpty() || !unnamed.isEmpty() || !unread.isEmpty()) {
      throw new AssertionError(
          "topics.json does not say what %s reads: it reads %s unnamed, and does not read %s"
              .formatted(service, unnamed, unread));
    }
  }

  private void add(MessageListenerContainer container) {
    ContainerProperties properties = container.getContainerProperties();
    String[] topics = properties.getTopics();
    Pattern pattern = properties.getTopicPattern();
    if (topics != null) {
      consumed.addAll(Set.of(topics));
    }
    if (pattern != null) {
      Predicate<String> matches = pattern.asMatchPredicate();
      consumed.add(
          catalogue.topics().stream()
              .map(TopicCatalogue.Entry::name)
              .filter(name -> matches.test(name.replaceAll("[<>]", "")))
              .findFirst()
              .orElse(pattern.pattern()));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}

package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What can never succeed goes, after three tries, to this service's own dead-letter topic, as the
 * bytes it was, with the reason; what is too large for a letter stays in the topic it came from.
 * What is away is waited for without end. [DESIGN]
 */
final class DeadLetters implements ConsumerRecordRecoverer {

  static final String REASON = "selaras-reason";
  static final String ORIGIN = "selaras-origin";
  static final String ORIGIN_TIME = "selaras-origin-time";
  static final String ORIGIN_TOPIC = "selaras-origin-topic";
  static final String LISTENER = "selaras-listener";

  /** What of the record was left out because a letter with it would not fit into one. */
  static final String LEFT_OUT = "selaras-left-out";

  private static final int LONGEST_REASON = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaTemplate<String, byte[]> template;
  private final String topic;

  private DeadLetters(KafkaTemplate<String, byte[]> template, String topic) {
    this.template = template;
    this.topic = topic;
  }

  @SuppressWarnings("unchecked")
  static CommonErrorHandler errorHandler(KafkaTemplate<?, ?> template, String topic) {
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            new DeadLetters((KafkaTemplate<String, byte[]>) template, topic),
            new FixedBackOff(300, 2));
    handler.setBackOffFunction(
        (record, exception) -> {
          if (!Outages.passes(exception)) {
            return null;
          }
          ExponentialBackOff endless = new ExponentialBackOff(200, 2);
          endless.setMaxInterval(5_000);
          return endless;
        });
    handler.addNotRetryableExceptions(UnreadableEventException.class);
    return handler;
  }

  @Override
  public void accept(ConsumerRecord<?, ?> record, Exception exception) {
    if (record.topic().equals(topic)) {
      // It stays where it is: a letter about a letter would never end.
      LOG.error("{} offset {} cannot be kept", topic, record.offset(), exception);
      return;
    }
    write(record, exception);
    Consumption.count(record.topic(), "dead_lettered");
    LOG.error("{} offset {} went to {}", record.topic(), record.offset(), topic, reason(exception));
  }

  private void write(ConsumerRecord<?, ?> record, Exception exception) {
    for (Part left : Part.values()) {
      ProducerRecord<String, byte[]> letter = letter(record, exception, left);
      if (RecordSize.of(letter) <= RecordSize.MOST_OF_LETTER && send(letter)) {
        return;
      }
    }
    throw new KafkaException("the dead-letter topic " + topic + " takes no letter, however small");
  }

  /** What is left out of a letter, the least of it first. */
  private enum Part {
    NOTHING,
    VALUE,
    VALUE_HEADERS_AND_KEY
  }

  private ProducerRecord<String, byte[]> letter(
      ConsumerRecord<?, ?> record, Exception exception, Part left) {
    boolean bare = left == Part.VALUE_HEADERS_AND_KEY;
    Headers headers = bare ? new RecordHeaders() : new RecordHeaders(record.headers());
    add(headers, REASON, describe(exception));
    add(headers, ORIGIN, record.topic() + "/" + record.partition() + "/" + record.offset());
    add(headers, ORIGIN_TOPIC, record.topic());
    add(headers, ORIGIN_TIME, Long.toString(record.timestamp()));
    if (exception instanceof ListenerExecutionFailedException failed
        && failed.getGroupId() != null) {
      add(headers, LISTENER, failed.getGroupId());
    }
    if (left != Part.NOTHING) {
      add(headers, LEFT_OUT, left.name().toLowerCase(Locale.ROOT));
    }
    return new ProducerRecord<>(
        topic,
        null,
        bare ? null : (String) record.key(),
        left == Part.NOTHING ? (byte[]) record.value() : null,
        headers);
  }

  /** False where the broker will never take it. */
  private boolean send(ProducerRecord<String, byte[]> letter) {
    try {
      template.send(letter).get(15, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while dead-lettering", e);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      if (Outages.isRefusal(e)) {
        return false;
      }
      // Not acknowledged, so not dealt with: the record comes again.
      throw new KafkaException("the dead-letter topic " + topic + " is away", e);
    }
  }

  /** In a few words: a message may quote the whole record. */
  static String describe(Throwable exception) {
    Throwable cause = reason(exception);
    return RecordSize.cut(
        cause.getClass().getSimpleName() + ": " + cause.getMessage(), LONGEST_REASON);
  }

  private static Throwable reason(Throwable exception) {
    Throwable cause = exception;
    while (cause instanceof ListenerExecutionFailedException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

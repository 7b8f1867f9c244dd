package id.selaras.platform;

import java.nio.charset.StandardCharsets;
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
 * bytes it was, with the reason. What is away is waited for without end. [DESIGN]
 */
final class DeadLetters implements ConsumerRecordRecoverer {

  static final String REASON = "selaras-reason";
  static final String ORIGIN = "selaras-origin";
  static final String ORIGIN_TIME = "selaras-origin-time";
  static final String LISTENER = "selaras-listener";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaTemplate<Object, Object> template;
  private final String topic;

  private DeadLetters(KafkaTemplate<Object, Object> template, String topic) {
    this.template = template;
    this.topic = topic;
  }

  @SuppressWarnings("unchecked")
  static CommonErrorHandler errorHandler(KafkaTemplate<?, ?> template, String topic) {
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            new DeadLetters((KafkaTemplate<Object, Object>) template, topic),
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
    Throwable cause = reason(exception);
    Headers headers = new RecordHeaders(record.headers());
    add(headers, REASON, describe(exception));
    add(headers, ORIGIN, record.topic() + "/" + record.partition() + "/" + record.offset());
    add(headers, "selaras-origin-topic", record.topic());
    add(headers, ORIGIN_TIME, Long.toString(record.timestamp()));
    if (exception instanceof ListenerExecutionFailedException failed
        && failed.getGroupId() != null) {
      add(headers, LISTENER, failed.getGroupId());
    }
    ProducerRecord<Object, Object> letter =
        new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
    try {
      template.send(letter).get(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while dead-lettering", e);
    } catch (ExecutionException | TimeoutException e) {
      // Not acknowledged, so not dealt with: the record comes again.
      throw new KafkaException("the dead-letter topic " + topic + " is away", e);
    }
    Consumption.count(record.topic(), "dead_lettered");
    LOG.error("{} offset {} went to {}", record.topic(), record.offset(), topic, cause);
  }

  static String describe(Exception exception) {
    Throwable cause = reason(exception);
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static Throwable reason(Exception exception) {
    Throwable cause = exception;
    while (cause instanceof ListenerExecutionFailedException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

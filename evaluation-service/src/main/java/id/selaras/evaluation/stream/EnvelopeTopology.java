package id.selaras.evaluation.stream;

import id.selaras.platform.Topic;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Gives what Streams has counted the envelope that every event of the system has. */
final class EnvelopeTopology {

  private static final String ORIGIN = "evaluation-service";

  private EnvelopeTopology() {}

  /** A step that replaces the headers by an envelope of this type. */
  static <V> FixedKeyProcessorSupplier<String, V, V> envelope(Topic<V> topic, String type) {
    return () ->
        new ContextualFixedKeyProcessor<>() {
          @Override
          public void process(FixedKeyRecord<String, V> record) {
            long time = record.timestamp();
            var headers = new RecordHeaders();
            topic.envelope(headers, record.key(), time, type, ORIGIN, Instant.ofEpochMilli(time));
            context().forward(record.withHeaders(headers));
          }
        };
  }
}

package id.selaras.evaluation.stream;

import id.selaras.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Gives what Streams has counted the envelope that every event of the system has. */
public final class EnvelopeTopology {

  private EnvelopeTopology() {}

  /** A step that replaces the headers by an envelope of this type. */
  public static <V> FixedKeyProcessorSupplier<String, V, V> envelope(String type) {
    return () -> new Step<>(type);
  }

  private static final class Step<V> implements FixedKeyProcessor<String, V, V> {

    private final String type;
    private @Nullable FixedKeyProcessorContext<String, V> context;

    Step(String type) {
      this.type = type;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> started) {
      context = started;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
      String version = Long.toString(record.timestamp());
      Headers headers = new RecordHeaders();
      add(headers, "ce_specversion", "1.0");
      add(headers, "ce_id", Ids.derived(type, record.key(), version));
      add(headers, "ce_type", type);
      add(headers, "ce_source", "evaluation-service");
      add(headers, "ce_subject", record.key());
      add(headers, "ce_time", Instant.ofEpochMilli(record.timestamp()).toString());
      add(headers, "ce_aggregateversion", version);
      add(headers, "content-type", "application/json");
      if (context != null) {
        context.forward(record.withHeaders(headers));
      }
    }

    private static void add(Headers headers, String name, String value) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}

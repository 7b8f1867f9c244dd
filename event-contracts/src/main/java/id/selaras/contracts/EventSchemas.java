package id.selaras.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the events' bodies (draft 2020-12, formats asserted). */
public final class EventSchemas {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

  private EventSchemas() {}

  /**
   * What is wrong with a body under its topic's schema; empty when nothing is. A topic without a
   * schema takes any bytes, a null body is a tombstone and has to be allowed by the catalogue.
   */
  public static List<String> validate(String topic, byte @Nullable [] json) {
    TopicCatalogue.Entry entry = CATALOGUE.topic(topic);
    if (json == null) {
      return entry.tombstones() ? List.of() : List.of("a tombstone on " + topic);
    }
    String name = entry.schema();
    if (name == null) {
      return List.of();
    }
    JsonNode body;
    try {
      body = JSON.readTree(json);
    } catch (JacksonException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
    Schema schema = SCHEMAS.computeIfAbsent(name, n -> REGISTRY.getSchema(schema(n)));
    return schema
        .validate(body, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /**
   * What is wrong with a record under its topic's contract: its body, and the type of the event,
   * which has to be one that the catalogue lists.
   */
  public static List<String> validate(ConsumerRecord<String, byte[]> record) {
    List<String> wrong = new ArrayList<>(validate(record.topic(), record.value()));
    List<String> types = Objects.requireNonNull(CATALOGUE.topic(record.topic()).types());
    Header header = record.headers().lastHeader("ce_type");
    String type = header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    if (!types.isEmpty() && (type == null || !types.contains(type))) {
      wrong.add("an event of the type " + type + " is not among " + types);
    }
    return wrong;
  }

  /** The schema of a topic's body. */
  public static JsonNode schemaOf(String topic) {
    String name = CATALOGUE.topic(topic).schema();
    if (name == null) {
      throw new IllegalArgumentException(topic + " carries bytes as they came, without a schema");
    }
    return schema(name);
  }

  static JsonNode schema(String name) {
    return read("/schemas/" + name + ".json");
  }

  /** A schema as it was released: bodies of that form may lie in compacted topics for ever. */
  static JsonNode released(int release, String name) {
    return read("/schemas/released/" + release + "/" + name + ".json");
  }

  private static JsonNode read(String path) {
    try (InputStream in = EventSchemas.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path + " is missing");
      }
      return JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.selaras.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of all events as an AsyncAPI 3 document, made from the list of topics and their
 * schemas, which alone say what holds. It lies in the repository and is served at the gateway; a
 * test fails when it is not what this class makes.
 */
public final class AsyncApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode document = JSON.createObjectNode();
  private final ObjectNode channels;
  private final ObjectNode operations;
  private final ObjectNode messages;
  private final ObjectNode schemas;

  private AsyncApi() {
    document.put("asyncapi", "3.0.0").put("id", "urn:selaras:events");
    document
        .putObject("info")
        .put("title", "Selaras events")
        .put("version", "1")
        .put(
            "description",
            "What the services tell one another: CloudEvents 1.0 in Kafka's binary mode, one event"
                + " per version of an aggregate, its body the whole public state.");
    document.put("defaultContentType", "application/json");
    channels = document.putObject("channels");
    operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    messages = components.putObject("messages");
    schemas = components.putObject("schemas");
    schemas.set("envelope", envelope());
    schemas.set("refusal", refusal());
  }

  /** The document as it has to lie in {@code asyncapi.json}. */
  public static String document() {
    AsyncApi api = new AsyncApi();
    for (TopicCatalogue.Entry topic : TopicCatalogue.load().topics()) {
      if (!topic.internal()) {
        api.add(topic);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(api.document) + "\n";
  }

  private void add(TopicCatalogue.Entry topic) {
    String id = topic.name().replaceAll("^selaras\\.|\\.v1$", "").replaceAll("\\.?<[^>]+>", "");
    @Nullable String schema = topic.schema();
    channel(topic, id);
    ObjectNode message = messages.putObject(id).put("name", id);
    if (schema != null) {
      ObjectNode body = ((ObjectNode) EventSchemas.schema(schema)).deepCopy();
      message.put("summary", body.path("description").asString(""));
      message.set("headers", envelopeOf(topic));
      message.set("payload", reference("#/components/schemas/" + schema));
      // The dialect of this document; the schemas use nothing beyond it.
      schemas.set(schema, body.without(List.of("$schema", "$id")));
    } else if (topic.pattern()) {
      message.put("summary", "A raw row of a source, mapped as that source's mapping says.");
      message.putObject("payload").put("type", "object");
    } else {
      message.put("summary", "The bytes that a listener refused, and why.");
      message.put("contentType", "application/octet-stream");
      message.set("headers", reference("#/components/schemas/refusal"));
    }
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string")
        .put("description", topic.key());
    operation("send", topic.owner(), id);
    Objects.requireNonNull(topic.consumers())
        .forEach(consumer -> operation("receive", consumer, id));
  }

  private void channel(TopicCatalogue.Entry topic, String id) {
    ObjectNode channel =
        channels
            .putObject(id)
            .put("address", topic.name().replace('<', '{').replace('>', '}'))
            .put("description", kept(topic));
    if (topic.pattern()) {
      channel.putObject("parameters").putObject("source").put("description", "Code of the source");
    }
    channel.putObject("messages").set(id, reference("#/components/messages/" + id));
    ObjectNode configuration =
        channel
            .putObject("bindings")
            .putObject("kafka")
            .put("bindingVersion", "0.5.0")
            .putObject("topicConfiguration");
    configuration.putArray("cleanup.policy").add(topic.cleanup());
    Integer days = topic.retentionDays();
    if (days != null) {
      configuration.put("retention.ms", TimeUnit.DAYS.toMillis(days));
    }
  }

  private static String kept(TopicCatalogue.Entry topic) {
    Integer days = topic.retentionDays();
    String kept =
        topic.cleanup().equals("compact")
            ? "The last event of every key is kept."
            : "Kept for " + days + " days.";
    return topic.tombstones()
        ? kept + " A record without a body says that its key holds nothing any more."
        : kept;
  }

  private void operation(String action, String service, String id) {
    String channel = "#/channels/" + id;
    ObjectNode operation =
        operations
            .putObject(service + "." + action + "." + id)
            .put("action", action)
            .put("title", service);
    operation.set("channel", reference(channel));
    operation.putArray("messages").add(reference(channel + "/messages/" + id));
    operation.putArray("tags").addObject().put("name", service);
  }

  private static ObjectNode envelope() {
    return headers(
        List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_aggregateversion"),
        Map.of(
            "ce_id", "The same event sent twice has the same id",
            "ce_type", "What happened",
            "ce_source", "The service that says so",
            "ce_aggregateversion", "The aggregate's version after the change, a whole number",
            "traceparent", "The trace of the request that caused it"));
  }

  private static ObjectNode envelopeOf(TopicCatalogue.Entry topic) {
    ObjectNode headers = JSON.createObjectNode();
    headers.putArray("allOf").add(reference("#/components/schemas/envelope"));
    ArrayNode types = headers.putObject("properties").putObject("ce_type").putArray("enum");
    Objects.requireNonNull(topic.types()).forEach(types::add);
    return headers;
  }

  private static ObjectNode refusal() {
    return headers(
        List.of(),
        Map.of(
            "selaras-reason", "Why it was refused",
            "selaras-origin", "Topic, partition and offset of the record refused",
            "selaras-listener", "Consumer group of the listener that refused it"));
  }

  private static ObjectNode headers(List<String> required, Map<String, String> described) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    ObjectNode properties = schema.putObject("properties");
    required.forEach(name -> properties.putObject(name).put("type", "string"));
    described.keySet().stream()
        .sorted()
        .forEach(
            name ->
                properties
                    .putObject(name)
                    .put("type", "string")
                    .put("description", described.get(name)));
    return schema;
  }

  private static ObjectNode reference(String pointer) {
    return JSON.createObjectNode().put("$ref", pointer);
  }
}

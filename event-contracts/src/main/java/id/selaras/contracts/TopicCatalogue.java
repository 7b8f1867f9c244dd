package id.selaras.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every topic of the system, read from {@code topics.json}. All of them are created from this list
 * before anything starts: a missing source topic kills a Streams thread while its JVM stays up.
 */
public final class TopicCatalogue {

  private static final String DEFAULT_COMPACTION_LAG_MS = "0";

  private final List<Entry> topics;

  private TopicCatalogue(List<Entry> topics) {
    this.topics = List.copyOf(topics);
  }

  /**
   * One topic.
   *
   * @param name full Kafka name; with a part in {@code <>} it stands for one topic for each value
   * @param key what a record's key is made of
   * @param owner the one service that writes it
   * @param consumers the services that read it
   * @param cleanup {@code compact} or {@code delete}
   * @param retentionDays how long records are kept where they are not compacted
   * @param schema name of the schema of the body; absent where bodies are kept as they came
   * @param types what may have happened: the values of {@code ce_type}, {@code <aggregate>.<past
   *     participle>}
   * @param tombstones whether a record without a body is allowed (a cell that became empty)
   * @param internal made and named by Kafka Streams, not from this list
   */
  public record Entry(
      String name,
      @Nullable String key,
      String owner,
      @Nullable List<String> consumers,
      String cleanup,
      @Nullable Integer retentionDays,
      @Nullable String schema,
      @Nullable List<String> types,
      boolean tombstones,
      boolean internal) {

    public Entry {
      consumers = consumers == null ? List.of() : List.copyOf(consumers);
      types = types == null ? List.of() : List.copyOf(types);
    }

    /** Whether this is no topic but the form of many, made when the first of each is wanted. */
    public boolean pattern() {
      return name.contains("<");
    }

    private boolean covers(String topic) {
      return topic.matches(
          name.replace(".", "\\.").replaceAll("<[^>]+>", Matcher.quoteReplacement("[\\w.-]+")));
    }

    private NewTopic create(int partitions) {
      Map<String, String> config = new HashMap<>();
      config.put("cleanup.policy", cleanup);
      if (retentionDays != null) {
        config.put("retention.ms", String.valueOf(TimeUnit.DAYS.toMillis(retentionDays)));
      }
      if (cleanup.equals("compact")) {
        config.put("min.compaction.lag.ms", DEFAULT_COMPACTION_LAG_MS);
      }
      return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
    }
  }

  private record Document(List<Entry> topics) {}

  /** The catalogue on the class path. */
  public static TopicCatalogue load() {
    try (InputStream in = TopicCatalogue.class.getResourceAsStream("/topics.json")) {
      if (in == null) {
        throw new IllegalStateException("topics.json is missing from the class path");
      }
      JsonMapper mapper =
          JsonMapper.builder()
              .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build();
      return new TopicCatalogue(mapper.readValue(in.readAllBytes(), Document.class).topics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Entry> topics() {
    return topics;
  }

  public Optional<Entry> find(String name) {
    return topics.stream().filter(t -> t.covers(name)).findFirst();
  }

  public Entry topic(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is not in the topic catalogue"));
  }

  /**
   * What has to be created before anything starts; Streams makes its own topics itself, and those
   * of a pattern come when somebody needs one.
   */
  public List<NewTopic> newTopics(int partitions) {
    return topics.stream()
        .filter(topic -> !topic.internal() && !topic.pattern())
        .map(topic -> topic.create(partitions))
        .toList();
  }
}

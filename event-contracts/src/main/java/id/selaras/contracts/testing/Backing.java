package id.selaras.contracts.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.selaras.contracts.TopicCatalogue;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A broker with every topic of the catalogue and a database, once per JVM: in containers where
 * Docker is, in this process where it is not; {@code MONGODB_URI} names a database that runs
 * already. Tests tell themselves apart by database and key, not by starting another one.
 */
public final class Backing {

  private static final int PARTITIONS = 3;
  private static @Nullable Backing started;

  private final String bootstrapServers;
  private final String mongoUri;

  private Backing(String bootstrapServers, String mongoUri) {
    this.bootstrapServers = bootstrapServers;
    this.mongoUri = mongoUri;
  }

  public static synchronized Backing start() {
    Backing running = started;
    if (running == null) {
      running = docker() ? inContainers() : inProcess();
      createTopics(running.bootstrapServers);
      started = running;
    }
    return running;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public String mongoUri() {
    return mongoUri;
  }

  private static boolean docker() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** Left running: Testcontainers removes them when this JVM has ended. */
  @SuppressWarnings("resource")
  private static Backing inContainers() {
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
    MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
    kafka.start();
    mongo.start();
    return new Backing(kafka.getBootstrapServers(), mongo.getConnectionString());
  }

  private static Backing inProcess() {
    EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
    kafka.brokerProperties(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "3",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false"));
    kafka.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::destroy));
    String outside = System.getenv("MONGODB_URI");
    return new Backing(
        kafka.getBrokersAsString(),
        outside == null || outside.isBlank() ? embeddedDatabase() : outside);
  }

  private static String embeddedDatabase() {
    MongoServer mongo = new MongoServer(new MemoryBackend());
    Runtime.getRuntime().addShutdownHook(new Thread(mongo::shutdownNow));
    return mongo.bindAndGetConnectionString();
  }

  private static void createTopics(String bootstrapServers) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin
          .createTopics(TopicCatalogue.load().newTopics(PARTITIONS))
          .all()
          .get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the topics could not be created", e);
    }
  }
}

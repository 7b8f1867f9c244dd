package id.selaras.local.broker;

import id.selaras.local.Arguments;
import id.selaras.local.ReadyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker and its controller in one process, on a folder that survives restarts.
 *
 * <p>Arguments: {@code --port}, {@code --controller-port}, {@code --data}, {@code --partitions},
 * {@code --ready}.
 */
public final class Broker {

  private Broker() {}

  /** Starts the broker and stays until the process is told to stop. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    BrokerSettings settings =
        new BrokerSettings(
            arguments.number("port"),
            arguments.number("controller-port"),
            arguments.path("data"),
            arguments.number("partitions"));
    ReadyFile ready = new ReadyFile(arguments.path("ready"));
    ready.clear();

    Properties properties = settings.properties();
    if (!Files.exists(settings.folder().resolve("meta.properties"))) {
      format(settings.folder());
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
    TopicCreator.createMissing(settings.port(), settings.partitions());
    ready.write();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    createFolder(folder);
    Formatter formatter = new Formatter();
    formatter
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerSettings.NODE_ID)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setIgnoreFormatted(true);
    formatter.run();
  }

  private static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }
}

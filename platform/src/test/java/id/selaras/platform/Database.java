package id.selaras.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A database in this process, speaking MongoDB's protocol. */
final class Database implements AutoCloseable {

  private final MongoServer server = new MongoServer(new OneAtATime());
  private final String uri = server.bindAndGetConnectionString();
  private final List<String> indexes = new CopyOnWriteArrayList<>();
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(uri))
              .addCommandListener(new IndexListener())
              .build());

  /**
   * Each index that was asked for, as {@code collection index}; this database keeps none itself.
   */
  List<String> indexes() {
    return indexes;
  }

  String uri() {
    return uri;
  }

  ReactiveMongoTemplate template() {
    return new ReactiveMongoTemplate(client, "test");
  }

  static ReactiveMongoTemplate template(String uri) {
    return new ReactiveMongoTemplate(MongoClients.create(uri), "test");
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }

  private final class IndexListener implements CommandListener {

    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (event.getCommandName().equals("createIndexes")) {
        String collection = event.getCommand().getString("createIndexes").getValue();
        event
            .getCommand()
            .getArray("indexes")
            .forEach(
                index ->
                    indexes.add(
                        collection + " " + index.asDocument().getString("name").getValue()));
      }
    }
  }

  /** A collection renamed is, as in every real database, one step for whoever writes meanwhile. */
  private static final class OneAtATime extends MemoryBackend {

    @Override
    public synchronized Document handleCommand(
        Channel channel, String database, String command, Document query) {
      return super.handleCommand(channel, database, command, query);
    }
  }
}

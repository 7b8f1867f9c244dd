package id.selaras.platform;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A database in this process, speaking MongoDB's protocol. */
final class Database implements AutoCloseable {

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final String uri = server.bindAndGetConnectionString();
  private final MongoClient client = MongoClients.create(uri);

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
}

package id.selaras.local.database;

import de.bwaldvogel.mongo.MongoServer;
import id.selaras.local.Arguments;
import id.selaras.local.ReadyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A MongoDB-protocol database on one file, for trying the system. It survives the death of its
 * process, not of the power, and has no secondary indexes: real data belongs on a real MongoDB,
 * which {@code MONGODB_URI} selects.
 *
 * <p>Arguments: {@code --port}, {@code --data}, {@code --ready}.
 */
public final class Database {

  private Database() {}

  /** Starts the database and stays until the process is told to stop. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    Path folder = arguments.path("data");
    ReadyFile ready = new ReadyFile(arguments.path("ready"));
    ready.clear();
    Files.createDirectories(folder);

    MongoServer server =
        new MongoServer(new CommittingBackend(folder.resolve("selaras.mv").toString()));
    server.bind("localhost", arguments.number("port"));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.shutdownNow();
                  stopped.countDown();
                },
                "database-shutdown"));
    ready.write();
    stopped.await();
  }
}

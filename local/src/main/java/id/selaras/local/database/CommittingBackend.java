package id.selaras.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Commits to the file before a write is acknowledged, so that a killed process loses nothing that
 * it acknowledged. The backend as it comes commits once a second; a shorter delay there has
 * corrupted files. Without the commit a service could send an event of a version that the database
 * then forgets and gives out again.
 */
final class CommittingBackend extends H2Backend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropdatabase",
          "dropindexes",
          "deleteindexes",
          "renamecollection");

  /**
   * Shared by writes: a collection that is written to while another takes its name loses it all.
   */
  private final ReadWriteLock names = new ReentrantReadWriteLock();

  CommittingBackend(String file) {
    super(file);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new RenamingDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document document) {
    Lock lock = command.equalsIgnoreCase("renameCollection") ? names.writeLock() : names.readLock();
    lock.lock();
    try {
      return super.handleCommand(channel, database, command, document);
    } finally {
      lock.unlock();
      commitAfter(command);
    }
  }

  // Also after a failed command: the first half of a batch may have been written.
  private void commitAfter(String command) {
    // $out and $merge write too, and cost nothing to commit after.
    String name = command.toLowerCase(Locale.ROOT);
    if (WRITES.contains(name) || name.equals("aggregate")) {
      commit();
    }
  }
}

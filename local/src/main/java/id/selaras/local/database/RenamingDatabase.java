package id.selaras.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * Renames a collection in the file too. The database as it comes asks for the old name after the
 * collection has its new one, so the documents stay where nobody looks for them after a restart.
 */
final class RenamingDatabase extends H2Database {

  private final MVStore store;

  RenamingDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, store, cursors);
    this.store = store;
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    String before = collection.getFullName();
    List<String> maps = store.getMapNames().stream().filter(map -> belongs(map, before)).toList();
    super.moveCollection(from, collection, newName);
    String now = collection.getFullName();
    for (String map : maps) {
      String renamed = map.replace(before, now);
      if (store.hasMap(renamed)) {
        store.removeMap(renamed);
      }
      store.renameMap(store.openMap(map), renamed);
    }
  }

  private static boolean belongs(String map, String collection) {
    return map.equals("databases." + collection)
        || map.equals("meta." + collection)
        || map.startsWith(collection + "._index_");
  }
}

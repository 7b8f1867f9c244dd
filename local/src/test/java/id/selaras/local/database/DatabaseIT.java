package id.selaras.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Updates;
import id.selaras.local.LocalProcess;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {

  private static final int WRITES = 300;

  @TempDir Path folder;

  @Test
  void aKilledDatabaseHasLostNothingThatItAcknowledged() throws Exception {
    int port = LocalProcess.freePort();
    String[] arguments = {
      "--port", Integer.toString(port), "--data", folder.resolve("mongo").toString()
    };
    try (LocalProcess database = LocalProcess.start(Database.class, folder, arguments);
        MongoClient client = MongoClients.create("mongodb://localhost:" + port)) {
      MongoCollection<Document> things = things(client);
      for (int i = 0; i < WRITES; i++) {
        things.insertOne(new Document("_id", i).append("version", 1));
        things.updateOne(Filters.eq("_id", i), Updates.inc("version", 1));
      }
      things.deleteOne(Filters.eq("_id", 0));
      database.kill();
    }

    try (LocalProcess database = LocalProcess.start(Database.class, folder, arguments);
        MongoClient client = MongoClients.create("mongodb://localhost:" + port)) {
      assertThat(things(client).countDocuments()).isEqualTo(WRITES - 1);
      assertThat(things(client).countDocuments(Filters.eq("version", 2))).isEqualTo(WRITES - 1);
      database.kill();
    }
  }

  @Test
  void aCollectionRenamedOverAnotherIsThereAfterARestart() throws Exception {
    int port = LocalProcess.freePort();
    String[] arguments = {
      "--port", Integer.toString(port), "--data", folder.resolve("mongo").toString()
    };
    MongoNamespace name = new MongoNamespace("appraisal", "things");
    try (LocalProcess database = LocalProcess.start(Database.class, folder, arguments);
        MongoClient client = MongoClients.create("mongodb://localhost:" + port)) {
      things(client).insertOne(new Document("_id", "old"));
      for (int round = 1; round <= 2; round++) {
        MongoCollection<Document> beside =
            client.getDatabase("appraisal").getCollection("things-" + round);
        beside.insertOne(new Document("_id", "new").append("round", round));
        beside.renameCollection(name, new RenameCollectionOptions().dropTarget(true));
      }
      things(client).insertOne(new Document("_id", "later"));
      database.kill();
    }

    try (LocalProcess database = LocalProcess.start(Database.class, folder, arguments);
        MongoClient client = MongoClients.create("mongodb://localhost:" + port)) {
      assertThat(things(client).find().map(each -> each.getString("_id")))
          .containsExactlyInAnyOrder("new", "later");
      assertThat(things(client).find(Filters.eq("_id", "new")).first())
          .isEqualTo(new Document("_id", "new").append("round", 2));
      things(client).updateOne(Filters.eq("_id", "new"), Updates.set("round", 3));
      assertThat(things(client).countDocuments(Filters.eq("round", 3))).isEqualTo(1);
      assertThat(client.getDatabase("appraisal").listCollectionNames()).containsExactly("things");
      database.kill();
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("appraisal").getCollection("things");
  }
}

package id.selaras.platform;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** A record as it lies in a document: the way Spring Data maps it, nested under its own field. */
record Stored<S>(MongoConverter converter, Class<S> type) {

  Document write(S state) {
    Document document = new Document();
    converter.write(state, document);
    return document;
  }

  S read(Document document, String field) {
    Document state = document.get(field, Document.class);
    return converter.read(type, state);
  }

  Versioned<S> read(Document document) {
    return new Versioned<>(
        document.getString("_id"),
        document.get("version") instanceof Number version ? version.longValue() : 0,
        read(document, "state"));
  }
}

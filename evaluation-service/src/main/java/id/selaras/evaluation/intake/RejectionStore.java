package id.selaras.evaluation.intake;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import id.selaras.evaluation.stream.IndexStore;
import id.selaras.platform.Cursor;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rejected rows, to be looked through, corrected and sent again by whoever sent them. Kept as long
 * as their topic keeps them.
 */
@Component
class RejectionStore {

  private static final String COLLECTION = "rejections";
  private static final int MOST_RECORDS = 100_000;
  private static final int KEPT_DAYS = 30;

  private final ReactiveMongoTemplate mongo;
  private final IndexStore indexes;

  RejectionStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
    this.indexes =
        new IndexStore(
            mongo,
            COLLECTION,
            List.of(
                new IndexModel(Indexes.ascending("source", "status", "record")),
                new IndexModel(Indexes.ascending("source", "_id")),
                new IndexModel(Indexes.ascending("source", "upload", "_id")),
                new IndexModel(
                    Indexes.ascending("at"),
                    new IndexOptions().expireAfter((long) KEPT_DAYS, TimeUnit.DAYS))));
  }

  /** Keeps a rejection unless something newer is known of it. */
  Mono<Void> put(StoredRejection stored) {
    Bson notNewer =
        Filters.and(
            Filters.eq("_id", stored.rejection().key()), Filters.lte("version", stored.version()));
    return indexes
        .ready()
        .then(
            mongo
                .execute(
                    COLLECTION,
                    documents ->
                        documents.replaceOne(
                            notNewer, document(stored), new ReplaceOptions().upsert(true)))
                .then()
                // It is there with a newer version.
                .onErrorComplete(DuplicateKeyException.class));
  }

  Mono<Boolean> any() {
    return mongo
        .execute(COLLECTION, documents -> Flux.from(documents.find().limit(1)))
        .hasElements();
  }

  /** The records of a source that were refused and have not been accepted since. */
  Mono<Set<String>> openRecords(String source) {
    return mongo
        .execute(
            COLLECTION,
            documents ->
                Flux.from(
                    documents
                        .find(indexes.indexed(Filters.and(open(source), Filters.exists("record"))))
                        .projection(Projections.include("record"))
                        .limit(MOST_RECORDS)))
        .map(document -> document.getString("record"))
        .collect(HashSet<String>::new, Set::add)
        .map(found -> found);
  }

  /** What is open of these records of a source. */
  Flux<StoredRejection> open(String source, Collection<String> records) {
    return mongo
        .execute(
            COLLECTION,
            documents ->
                Flux.from(
                    documents.find(
                        indexes.indexed(Filters.and(open(source), Filters.in("record", records))))))
        .map(
            document ->
                new StoredRejection(
                    read(document),
                    document.get("version", Number.class).longValue(),
                    document.getDate("at").toInstant()));
  }

  Mono<Page<SurveyRejection>> page(RejectionFilter asked, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > 200) {
      throw Problem.badRequest("limit-invalid", 200);
    }
    String filter = "rejections:" + asked;
    Bson after =
        cursor == null ? Filters.empty() : Filters.gt("_id", Cursor.parse(cursor, filter).id());
    return mongo
        .execute(
            COLLECTION,
            documents ->
                Flux.from(
                    documents
                        .find(indexes.indexed(Filters.and(filter(asked), after)))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit + 1)))
        .map(RejectionStore::read)
        .collectList()
        .map(
            found -> {
              boolean more = found.size() > limit;
              List<SurveyRejection> items = more ? found.subList(0, limit) : found;
              return new Page<>(
                  items,
                  more ? new Cursor(List.of(), items.getLast().key(), filter).encode() : null);
            });
  }

  /** All of them, by upload and line. */
  Flux<SurveyRejection> all(RejectionFilter asked) {
    return mongo
        .execute(
            COLLECTION,
            documents ->
                Flux.from(
                    documents.find(indexes.indexed(filter(asked))).sort(Sorts.ascending("_id"))))
        .map(RejectionStore::read);
  }

  private static Bson filter(RejectionFilter asked) {
    var parts = new ArrayList<Bson>();
    parts.add(Filters.eq("source", asked.source()));
    if (asked.upload() != null) {
      parts.add(Filters.eq("upload", asked.upload()));
    }
    if (asked.status() != null) {
      parts.add(Filters.eq("status", asked.status().name()));
    }
    return Filters.and(parts);
  }

  private static Bson open(String source) {
    return Filters.and(
        Filters.eq("source", source), Filters.eq("status", SurveyRejection.Status.OPEN.name()));
  }

  private static Document document(StoredRejection stored) {
    SurveyRejection rejection = stored.rejection();
    var document =
        new Document("_id", rejection.key())
            .append("version", stored.version())
            .append("at", Date.from(stored.at()))
            .append("upload", rejection.upload())
            .append("source", rejection.source())
            .append("line", rejection.line())
            .append("status", rejection.status().name())
            .append(
                "errors",
                rejection.errors().stream()
                    .map(
                        fault ->
                            new Document("column", fault.column())
                                .append("code", fault.code().name()))
                    .toList());
    if (rejection.record() != null) {
      document.append("record", rejection.record());
    }
    Map<String, String> columns = rejection.columns();
    if (columns != null) {
      // A column's name may hold dots, which a field's may not.
      document.append(
          "columns",
          columns.entrySet().stream()
              .map(each -> new Document("name", each.getKey()).append("text", each.getValue()))
              .toList());
    }
    if (rejection.resolvedAt() != null) {
      document.append("resolvedAt", Date.from(rejection.resolvedAt()));
    }
    return document;
  }

  private static SurveyRejection read(Document document) {
    var columns = new LinkedHashMap<String, String>();
    List<Document> kept = document.getList("columns", Document.class);
    if (kept != null) {
      kept.forEach(each -> columns.put(each.getString("name"), each.getString("text")));
    }
    Date resolvedAt = document.getDate("resolvedAt");
    return new SurveyRejection(
        document.getString("upload"),
        document.getString("source"),
        document.getLong("line"),
        document.getString("record"),
        document.getList("errors", Document.class).stream()
            .map(
                error ->
                    new Fault(error.getString("column"), Reason.valueOf(error.getString("code"))))
            .toList(),
        kept == null ? null : columns,
        resolvedAt == null ? null : resolvedAt.toInstant());
  }
}

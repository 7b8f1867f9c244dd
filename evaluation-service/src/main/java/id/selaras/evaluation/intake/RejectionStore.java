package id.selaras.evaluation.intake;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.selaras.platform.Cursor;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rejected rows, to be looked through by whoever sent them. */
@Component
class RejectionStore {

  private static final String COLLECTION = "rejections";

  private final ReactiveMongoTemplate mongo;

  RejectionStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<Void> put(SurveyRejection rejection) {
    var document =
        new Document("_id", rejection.key())
            .append("upload", rejection.upload())
            .append("source", rejection.source())
            .append("line", rejection.line())
            .append("record", rejection.record())
            .append(
                "errors",
                rejection.errors().stream()
                    .map(
                        fault ->
                            new Document("column", fault.column())
                                .append("code", fault.code().name()))
                    .toList());
    return mongo.save(document, COLLECTION).then();
  }

  Mono<Boolean> any() {
    return mongo
        .execute(COLLECTION, documents -> Flux.from(documents.find().limit(1)))
        .hasElements();
  }

  Mono<Page<SurveyRejection>> page(
      String source, @Nullable String upload, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > 200) {
      throw Problem.badRequest("limit-invalid", 200);
    }
    String filter = "rejections:" + source + ":" + upload;
    var parts = new ArrayList<Bson>();
    parts.add(Filters.eq("source", source));
    if (upload != null) {
      parts.add(Filters.eq("upload", upload));
    }
    if (cursor != null) {
      parts.add(Filters.gt("_id", Cursor.parse(cursor, filter).id()));
    }
    return mongo
        .execute(
            COLLECTION,
            documents ->
                Flux.from(
                    documents
                        .find(Filters.and(parts))
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

  private static SurveyRejection read(Document document) {
    return new SurveyRejection(
        document.getString("upload"),
        document.getString("source"),
        document.getLong("line"),
        document.getString("record"),
        document.getList("errors", Document.class).stream()
            .map(
                error ->
                    new Fault(error.getString("column"), Reason.valueOf(error.getString("code"))))
            .toList());
  }
}

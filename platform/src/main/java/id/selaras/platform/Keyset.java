package id.selaras.platform;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Pages by where the last one ended, so that a page costs the same however far down it is. */
final class Keyset {

  private final Criteria filter;
  private final String field;
  private final boolean descending;
  private final String identity;

  Keyset(String collection, Criteria filter, String sort) {
    this.filter = filter;
    this.descending = sort.startsWith("-");
    this.field = descending ? sort.substring(1) : sort;
    this.identity = collection + " " + sort + " " + filter.getCriteriaObject();
  }

  Query query(@Nullable String cursor) {
    Query query = new Query();
    boolean everything = filter.getCriteriaObject().isEmpty();
    if (cursor == null) {
      if (!everything) {
        query.addCriteria(filter);
      }
    } else {
      Criteria rest = rest(Cursor.parse(cursor, identity));
      query.addCriteria(everything ? rest : new Criteria().andOperator(filter, rest));
    }
    Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
    return query.with(Sort.by(direction, field, "_id"));
  }

  String field() {
    return field;
  }

  /** The page out of what was found, one more than fits where there is a next page. */
  <T> Page<T> page(List<Document> found, int limit, Function<Document, T> reading) {
    boolean more = found.size() > limit;
    List<Document> items = more ? found.subList(0, limit) : found;
    return new Page<>(items.stream().map(reading).toList(), more ? after(items.getLast()) : null);
  }

  private String after(Document last) {
    Object value = last;
    for (String step : field.split("\\.", -1)) {
      value = value instanceof Document document ? document.get(step) : null;
    }
    return new Cursor(Collections.singletonList(value), last.getString("_id"), identity).encode();
  }

  /** What comes after the cursor; an absent value sorts before every other. */
  private Criteria rest(Cursor cursor) {
    Object value = cursor.values().getFirst();
    Criteria equal = Criteria.where(field).is(value);
    Criteria later =
        descending ? equal.and("_id").lt(cursor.id()) : equal.and("_id").gt(cursor.id());
    if (descending) {
      return value == null
          ? later
          : new Criteria().orOperator(List.of(Criteria.where(field).lt(value), absent(), later));
    }
    Criteria beyond =
        value == null ? Criteria.where(field).ne(null) : Criteria.where(field).gt(value);
    return new Criteria().orOperator(beyond, later);
  }

  private Criteria absent() {
    return Criteria.where(field).is(null);
  }
}

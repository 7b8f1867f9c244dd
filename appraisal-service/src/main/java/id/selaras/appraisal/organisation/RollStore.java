package id.selaras.appraisal.organisation;

import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is in service in which unit: ids alone, found by an index, because it is asked for often and
 * a city has 20,000 employees.
 */
@Component
public class RollStore {

  private static final String COLLECTION = "employees";

  private final ReactiveMongoTemplate mongo;
  private final Mono<String> index;

  RollStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
    // Asked for before the first look-up, and again if the database was away.
    this.index =
        Mono.defer(
                () ->
                    mongo
                        .execute(
                            COLLECTION,
                            employees ->
                                employees.createIndex(
                                    Indexes.ascending("state.unitId", "state.status")))
                        .next())
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The unit of each employee in service in one of these units, by the employee's id. */
  public Mono<Map<String, String>> inService(Collection<String> unitIds) {
    if (unitIds.isEmpty()) {
      return Mono.just(Map.of());
    }
    Query query =
        Query.query(
            Criteria.where("state.unitId")
                .in(unitIds)
                .and("state.status")
                .is(EmployeeStatus.ACTIVE.name()));
    query.fields().include("state.unitId");
    return index
        .thenMany(mongo.find(query, Document.class, COLLECTION))
        .collectMap(
            found -> found.getString("_id"),
            found -> found.get("state", Document.class).getString("unitId"));
  }
}

package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Who may send: one document that names a holder until a time. It only keeps instances from getting
 * in each other's way; that nobody sends out of turn is the broker's doing (fencing), so clocks
 * that differ cost time, not order.
 */
final class Lease {

  static final String COLLECTION = "relay-lease";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;
  private final String holder;
  private final Duration length;
  private final Clock clock;
  private long renewAt;

  Lease(ReactiveMongoTemplate mongo, String holder, Duration length, Clock clock) {
    this.mongo = mongo;
    this.holder = holder;
    this.length = length;
    this.clock = clock;
  }

  /** Takes or renews the lease; false while another holds it. */
  boolean hold() {
    long now = clock.millis();
    if (now < renewAt) {
      return true;
    }
    try {
      mongo
          .execute(
              COLLECTION,
              leases ->
                  leases.updateOne(
                      Filters.and(
                          Filters.eq("_id", "relay"),
                          Filters.or(
                              Filters.eq("holder", holder), Filters.lt("until", new Date(now)))),
                      Updates.combine(
                          Updates.set("holder", holder),
                          Updates.set("until", new Date(now + length.toMillis()))),
                      new UpdateOptions().upsert(true)))
          .blockLast(PATIENCE);
      renewAt = now + length.toMillis() / 2;
      return true;
    } catch (DuplicateKeyException heldByAnother) {
      renewAt = 0;
      return false;
    }
  }

  /** Makes the next {@link #hold()} ask the database. */
  void doubt() {
    renewAt = 0;
  }

  /** Lets another have it at once. */
  void release() {
    renewAt = 0;
    mongo
        .execute(
            COLLECTION,
            leases ->
                leases.deleteOne(
                    Filters.and(Filters.eq("_id", "relay"), Filters.eq("holder", holder))))
        .blockLast(PATIENCE);
  }
}

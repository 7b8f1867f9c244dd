package id.selaras.platform;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;

/** Tells what is away and will be back from what can never succeed. */
final class Outages {

  /** QueryPlanKilled: a rebuilt copy has just taken the place of the collection being read. */
  private static final int COLLECTION_SWAPPED = 175;

  private Outages() {}

  /** Something this service depends on is away. */
  static boolean isOutage(Throwable thrown) {
    return Causes.any(thrown, Outages::is);
  }

  /**
   * Trying again will help some day: an outage, or an event that another topic still has to bring.
   */
  static boolean passes(Throwable thrown) {
    return isOutage(thrown)
        || Causes.any(
            thrown,
            cause ->
                cause instanceof Problem problem
                    && (problem.status() == 503 || problem.slug().equals("not-yet-known")));
  }

  private static boolean is(Throwable cause) {
    return switch (cause) {
      case MongoSocketException e -> true;
      case MongoTimeoutException e -> true;
      case MongoNotPrimaryException e -> true;
      case MongoNodeIsRecoveringException e -> true;
      case MongoConnectionPoolClearedException e -> true;
      case MongoException e ->
          e.getCode() == COLLECTION_SWAPPED
              || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
              || e.hasErrorLabel("RetryableWriteError")
              || e.hasErrorLabel("RetryableError");
      case DataAccessResourceFailureException e -> true;
      case QueryTimeoutException e -> true;
      case RecoverableDataAccessException e -> true;
      case RetriableException e -> true;
      case TimeoutException e -> true;
      // Reading an event's bytes cannot raise one of these: it is a connection.
      case IOException e -> true;
      case InterruptedException e -> true;
      default -> false;
    };
  }
}

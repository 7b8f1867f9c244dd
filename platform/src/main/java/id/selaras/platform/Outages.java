package id.selaras.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.bson.BSONException;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Tells what is away and will be back from what can never succeed. Whatever the database or the
 * broker says is the former (a rotated password, a missing right, an error nobody has thought of)
 * unless it is listed here as caused by the data: who waits too long loses time, who gives up too
 * early loses the record.
 */
final class Outages {

  /** Codes of MongoDB (error_codes.yml) for what is wrong with the data or the command itself. */
  private static final Set<Integer> CAUSED_BY_DATA =
      Set.of(
          2, // BadValue
          9, // FailedToParse
          14, // TypeMismatch
          15, // Overflow
          16, // InvalidLength
          22, // InvalidBSON
          28, // PathNotViable
          40, // ConflictingUpdateOperators
          52, // DollarPrefixedFieldName
          53, // InvalidIdField
          54, // NotSingleValueField
          55, // InvalidDBRef
          56, // EmptyFieldName
          57, // DottedFieldName
          66, // ImmutableField
          73, // InvalidNamespace
          121, // DocumentValidationFailure
          171, // CannotIndexParallelArrays
          241, // ConversionFailure
          10334, // BSONObjectTooLarge
          11000, // DuplicateKey
          11001, 12582, 17280, // KeyTooLong
          17419, // the document is too large after an update
          17420);

  private Outages() {}

  /** Something this service depends on is away. */
  static boolean isOutage(Throwable thrown) {
    // Spring's translation says less than what it has translated.
    return Causes.find(thrown, MongoException.class)
        .map(e -> !causedByData(e))
        .orElseGet(() -> Causes.any(thrown, Outages::is));
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

  /** No broker with these settings will ever take this record. */
  static boolean isRefusal(Throwable thrown) {
    return Causes.any(
        thrown,
        cause ->
            switch (cause) {
              case RecordTooLargeException e -> true;
              case RecordBatchTooLargeException e -> true;
              case InvalidRecordException e -> true;
              case SerializationException e -> true;
              default -> false;
            });
  }

  private static boolean is(Throwable cause) {
    return switch (cause) {
      case DataIntegrityViolationException e -> false;
      case DataRetrievalFailureException e -> false;
      case InvalidDataAccessApiUsageException e -> false;
      case InvalidDataAccessResourceUsageException e -> false;
      case OptimisticLockingFailureException e -> false;
      case DataAccessException e -> true;
      case KafkaException e -> !isRefusal(e);
      case TimeoutException e -> true;
      // Reading an event's bytes cannot raise one of these: it is a connection.
      case IOException e -> true;
      case InterruptedException e -> true;
      default -> false;
    };
  }

  private static boolean causedByData(MongoException thrown) {
    if (thrown instanceof MongoBulkWriteException bulk) {
      return bulk.getWriteConcernError() == null
          && !bulk.getWriteErrors().isEmpty()
          && bulk.getWriteErrors().stream()
              .allMatch(error -> CAUSED_BY_DATA.contains(error.getCode()));
    }
    return CAUSED_BY_DATA.contains(thrown.getCode())
        || Causes.any(
            thrown,
            cause ->
                cause instanceof BSONException || cause instanceof CodecConfigurationException);
  }
}

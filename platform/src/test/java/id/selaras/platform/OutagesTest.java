package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

class OutagesTest {

  private static final ServerAddress SERVER = new ServerAddress();
  private static final MongoExceptionTranslator SPRING = new MongoExceptionTranslator();

  static Stream<RuntimeException> waitedFor() {
    Stream<RuntimeException> database =
        Stream.concat(
            // Unauthorized, AuthenticationFailed, ExceededTimeLimit, not the primary, no disk,
            // a swapped collection, reauthentication, one that nobody knows.
            IntStream.of(13, 18, 50, 91, 133, 175, 391, 10107, 14031, 987654)
                .mapToObj(OutagesTest::command),
            Stream.of(
                new MongoSecurityException(
                    MongoCredential.createCredential("a", "b", "c".toCharArray()),
                    "Exception authenticating",
                    command(18)),
                new MongoSocketOpenException("away", SERVER),
                new MongoException("never seen before"),
                bulk(null, 11000, 13),
                bulk(new WriteConcernError(64, "", "", new BsonDocument()), 11000)));
    return Stream.concat(
        database.flatMap(OutagesTest::alsoTranslated),
        Stream.of(
            new UncategorizedMongoDbException("?", null),
            new DataAccessResourceFailureException("away"),
            new PermissionDeniedDataAccessException("password rotated", null),
            new TopicAuthorizationException(Set.of("t")),
            new SaslAuthenticationException("rotated"),
            new UnknownServerException("?"),
            new ProducerFencedException("overtaken"),
            new IllegalStateException("timeout", new TimeoutException()),
            new IllegalStateException("reset", new IOException())));
  }

  static Stream<RuntimeException> givenUp() {
    Stream<RuntimeException> database =
        Stream.concat(
            IntStream.of(2, 121, 10334, 11000, 17419, 17420).mapToObj(OutagesTest::command),
            Stream.of(
                new MongoWriteException(
                    new WriteError(121, "", new BsonDocument()), SERVER, Set.of()),
                bulk(null, 11000, 121),
                new MongoException("wrapped", new BsonMaximumSizeExceededException("too large"))));
    return Stream.concat(
        database.flatMap(OutagesTest::alsoTranslated),
        Stream.of(
            new BsonMaximumSizeExceededException("too large"),
            new DataIntegrityViolationException("?"),
            new InvalidDataAccessApiUsageException("?"),
            new IncorrectResultSizeDataAccessException(1),
            new OptimisticLockingFailureException("?"),
            new RecordTooLargeException("?"),
            new InvalidRecordException("?"),
            new SerializationException("?"),
            new NullPointerException(),
            new UnreadableEventException("?", null),
            Problem.rule("rule")));
  }

  @ParameterizedTest
  @MethodSource("waitedFor")
  void whatIsNotKnownToBeCausedByTheDataIsWaitedForAndAnswered503(RuntimeException thrown) {
    assertThat(Outages.isOutage(thrown)).isTrue();
    assertThat(Outages.isRefusal(thrown)).isFalse();
    RuntimeException inside = new IllegalStateException("a listener failed", thrown);
    assertThat(Outages.passes(inside)).isTrue();
    assertThat(ProblemOf.exception(inside).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @MethodSource("givenUp")
  void whatTheDataOrTheProgramCausesIsNot(RuntimeException thrown) {
    assertThat(Outages.passes(new IllegalStateException("a listener failed", thrown))).isFalse();
  }

  private static Stream<RuntimeException> alsoTranslated(RuntimeException thrown) {
    RuntimeException translated = SPRING.translateExceptionIfPossible(thrown);
    return translated == null ? Stream.of(thrown) : Stream.of(thrown, translated);
  }

  private static RuntimeException command(int code) {
    return new MongoCommandException(
        new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
  }

  private static RuntimeException bulk(@Nullable WriteConcernError concern, int... codes) {
    List<BulkWriteError> errors =
        IntStream.of(codes)
            .mapToObj(code -> new BulkWriteError(code, "", new BsonDocument(), 0))
            .toList();
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
  }
}

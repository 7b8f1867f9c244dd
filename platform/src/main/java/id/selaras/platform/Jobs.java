package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.DeleteResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/**
 * Work that takes longer than a request: answered with 202 and the address of a job that tells how
 * far it is. A job lies in the database, so every instance can tell of it, and an instance that
 * dies over it is followed by another, which begins it again: work has to be such that beginning
 * again is right. [DESIGN]
 */
public final class Jobs {

  static final String COLLECTION = "jobs";
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How long a job tells of itself after it has ended. [DESIGN] */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final ReactiveMongoTemplate mongo;
  private final String service;
  private final Map<String, Kind> kinds;
  private final Clock clock;
  private final Duration lease;
  private final String holder = Ids.next();
  private final Map<String, JobRun> running = new ConcurrentHashMap<>();
  private final Indexes indexes;
  private volatile boolean stopping;
  private @Nullable ScheduledExecutorService timer;

  Jobs(ReactiveMongoTemplate mongo, String service, List<Kind> kinds, Clock clock, Duration lease) {
    this.mongo = mongo;
    this.service = service;
    this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    this.clock = clock;
    this.lease = lease;
    this.indexes = new Indexes(mongo, COLLECTION);
    indexes.add("lock", true, List.of("lock"));
    indexes.add("status until", false, List.of("status", "until"));
    indexes.add("finishedAt", false, List.of("finishedAt"));
  }

  /** One kind of work; declare it as a bean. */
  public record Kind(String name, Work work) {}

  /** Runs on a thread of its own and may block; begins anew where an instance died over it. */
  @FunctionalInterface
  public interface Work {
    void run(String of, Progress progress) throws Exception;
  }

  /**
   * A collection that one topic alone fills; declare it as a bean, and it can be rebuilt from
   * there. A {@link ReadCopy} is one without saying so.
   *
   * @param collection under which name it is rebuilt
   */
  public record Copy(String collection, String topic, Filling filling) {}

  /** How a collection is filled; each call blocks until it is done. */
  @FunctionalInterface
  public interface Filling {
    /** Gives an empty collection what it needs besides documents, such as indexes. */
    default void prepare(String into) {}

    /**
     * Applies records of the topic in their order, older ones than are there already not.
     *
     * @return how many cannot be read and were left out
     */
    long fill(String into, List<ConsumerRecord<String, byte[]>> records);
  }

  /** How far the work is. */
  public interface Progress {
    /** Cheap: it is written down now and then. */
    void report(long done, long total);

    /** One thing could not be used and was left out. */
    void skip();

    /** Before a step that another must not have done meanwhile: fails if this run was replaced. */
    void confirm();
  }

  /** What a job is doing. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * A job as a client sees it.
   *
   * @param of what the work is done on
   * @param reason why it failed
   */
  public record Job(
      String id,
      String kind,
      String of,
      Status status,
      long done,
      long total,
      long skipped,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String reason) {}

  /** Starts the work, or finds it under way: 202 with where it tells of itself. */
  public Mono<ResponseEntity<Job>> accept(String kind, String of) {
    return start(kind, of)
        .map(
            job ->
                ResponseEntity.accepted()
                    .location(URI.create("/api/operations/" + service + "/jobs/" + job.id()))
                    .body(job));
  }

  /** A job, or 404 {@code not-found}. */
  public Mono<Job> get(String id) {
    return first(Filters.eq("_id", id))
        .map(Jobs::job)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  Mono<Job> start(String kind, String of) {
    String lock = kind + ":" + of;
    return indexes
        .ready()
        .then(Mono.defer(this::forget))
        .flatMap(
            forgotten -> {
              Document job =
                  new Document("_id", Ids.next())
                      .append("kind", kind)
                      .append("of", of)
                      .append("lock", lock)
                      .append("status", Status.RUNNING.name())
                      .append("startedAt", Date.from(clock.instant()))
                      .append("holder", holder)
                      .append("until", until(lease));
              return mongo.execute(COLLECTION, jobs -> jobs.insertOne(job)).next().thenReturn(job);
            })
        .doOnNext(this::run)
        .onErrorResume(
            DuplicateKeyException.class,
            underWay ->
                first(Filters.eq("lock", lock))
                    .switchIfEmpty(Mono.error(() -> Problem.unavailable("unavailable"))))
        .map(Jobs::job);
  }

  private Mono<DeleteResult> forget() {
    Date longAgo = Date.from(clock.instant().minus(KEPT));
    return mongo
        .execute(COLLECTION, jobs -> jobs.deleteMany(Filters.lt("finishedAt", longAgo)))
        .next();
  }

  void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("jobs").daemon(true).factory());
    long pause = lease.toMillis() / 4;
    started.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    timer = started;
  }

  /** Leaves what is under way to the next one who looks. */
  void stop() {
    stopping = true;
    if (timer != null) {
      timer.shutdownNow();
    }
    running.values().forEach(JobRun::interrupt);
  }

  /** Keeps its own jobs and takes those of an instance that has died. */
  void look() {
    try {
      running.values().forEach(JobRun::renew);
      mongo
          .execute(
              COLLECTION,
              jobs ->
                  jobs.find(
                      Filters.and(
                          Filters.eq("status", Status.RUNNING.name()),
                          Filters.lt("until", Date.from(clock.instant())))))
          .filter(job -> !running.containsKey(job.getString("_id")))
          .filter(job -> kinds.containsKey(job.getString("kind")))
          .concatMap(this::take)
          .doOnNext(this::run)
          .blockLast(PATIENCE);
    } catch (RuntimeException e) {
      LOG.debug("The jobs cannot be looked at now", e);
    }
  }

  private Mono<Document> take(Document job) {
    return mongo
        .execute(
            COLLECTION,
            jobs ->
                jobs.updateOne(
                    Filters.and(
                        Filters.eq("_id", job.getString("_id")),
                        Filters.eq("until", job.getDate("until"))),
                    Updates.combine(
                        Updates.set("holder", holder), Updates.set("until", until(lease)))))
        .next()
        .filter(result -> result.getMatchedCount() == 1)
        .map(taken -> job);
  }

  private void run(Document job) {
    String id = job.getString("_id");
    Kind kind = kinds.get(job.getString("kind"));
    if (kind == null) {
      throw new IllegalArgumentException("no work of the kind " + job.getString("kind"));
    }
    JobRun run = new JobRun(mongo, id, holder, () -> until(lease), clock);
    if (running.putIfAbsent(id, run) == null) {
      run.on(
          Thread.ofPlatform()
              .name("job-" + kind.name())
              .daemon(true)
              .start(
                  () -> {
                    try {
                      run.work(kind, job.getString("of"), () -> stopping);
                    } finally {
                      running.remove(id);
                    }
                  }));
    }
  }

  private Date until(Duration length) {
    return Date.from(clock.instant().plus(length));
  }

  private Mono<Document> first(org.bson.conversions.Bson filter) {
    return mongo.execute(COLLECTION, jobs -> jobs.find(filter).first()).next();
  }

  private static Job job(Document job) {
    Date finished = job.getDate("finishedAt");
    return new Job(
        job.getString("_id"),
        job.getString("kind"),
        job.getString("of"),
        Status.valueOf(job.getString("status")),
        count(job, "done"),
        count(job, "total"),
        count(job, "skipped"),
        job.getDate("startedAt").toInstant(),
        finished == null ? null : finished.toInstant(),
        job.getString("reason"));
  }

  private static long count(Document job, String field) {
    return job.get(field) instanceof Number number ? number.longValue() : 0;
  }
}

package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** One run of a job in this instance; every write says that it is still this one's. */
final class JobRun implements Jobs.Progress {

  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
  private static final long BETWEEN_WRITES = 500;
  private static final Duration REST = Duration.ofSeconds(3);

  private final ReactiveMongoTemplate mongo;
  private final String id;
  private final String holder;
  private final Supplier<Date> until;
  private final Clock clock;
  private volatile long done;
  private volatile long total;
  private volatile long skipped;
  private long written;
  private volatile @Nullable Thread thread;

  /** Another instance has taken the job over. */
  private static final class Replaced extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  JobRun(ReactiveMongoTemplate mongo, String id, String holder, Supplier<Date> until, Clock clock) {
    this.mongo = mongo;
    this.id = id;
    this.holder = holder;
    this.until = until;
    this.clock = clock;
  }

  void on(Thread started) {
    thread = started;
  }

  void interrupt() {
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }

  void work(Jobs.Kind kind, String of, BooleanSupplier stopping) {
    try {
      kind.work().run(of, this);
      write(
          List.of(
              Updates.set("status", Jobs.Status.DONE.name()),
              Updates.set("finishedAt", Date.from(clock.instant())),
              Updates.unset("reason"),
              Updates.set("lock", id)));
      LOG.info("{} of {} is done: {} of {}", kind.name(), of, done, total);
    } catch (Replaced e) {
      LOG.info("{} of {} was taken over", kind.name(), of);
    } catch (Exception e) {
      if (stopping.getAsBoolean() || Outages.passes(e)) {
        LOG.warn("{} of {} begins again later: {}", kind.name(), of, e.toString());
        leave();
      } else {
        LOG.error("{} of {} failed", kind.name(), of, e);
        fail(e);
      }
    }
  }

  @Override
  public void report(long done, long total) {
    this.done = done;
    this.total = total;
    if (clock.millis() - written >= BETWEEN_WRITES) {
      confirm();
    }
  }

  @Override
  public void skip() {
    skipped++;
  }

  @Override
  public void confirm() {
    written = clock.millis();
    write(List.of(Updates.set("until", until.get())));
  }

  void renew() {
    try {
      write(List.of(Updates.set("until", until.get())));
    } catch (Replaced e) {
      LOG.debug("{} was taken over", id);
    }
  }

  /** After a short rest whoever looks first may begin it again. */
  private void leave() {
    try {
      // Interrupted or not: this is the last thing to be written.
      Thread.interrupted();
      write(List.of(Updates.set("until", Date.from(clock.instant().plus(REST)))));
    } catch (RuntimeException e) {
      LOG.info("A job is left until its time runs out: {}", e.toString());
    }
  }

  private void fail(Exception e) {
    try {
      write(
          List.of(
              Updates.set("status", Jobs.Status.FAILED.name()),
              Updates.set("finishedAt", Date.from(clock.instant())),
              Updates.set("reason", e.getClass().getSimpleName() + ": " + e.getMessage()),
              Updates.set("lock", id)));
    } catch (RuntimeException away) {
      LOG.info("A job's failure could not be written down: {}", away.toString());
    }
  }

  private void write(List<Bson> updates) {
    List<Bson> all = new ArrayList<>(updates);
    all.add(Updates.set("done", done));
    all.add(Updates.set("total", total));
    all.add(Updates.set("skipped", skipped));
    var result =
        mongo
            .execute(
                Jobs.COLLECTION,
                jobs ->
                    jobs.updateOne(
                        Filters.and(
                            Filters.eq("_id", id),
                            Filters.eq("holder", holder),
                            Filters.eq("status", Jobs.Status.RUNNING.name())),
                        Updates.combine(all)))
            .blockLast(Jobs.PATIENCE);
    if (result == null || result.getMatchedCount() == 0) {
      throw new Replaced();
    }
  }
}

package id.selaras.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks every few seconds at what waits, what was set aside and whether an older database was
 * noticed, apart from the relay (which may be waiting for the broker just then) and from whoever
 * reads the metrics.
 */
final class BacklogMeter implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(BacklogMeter.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Pending> stores;
  private final DeadLetterStore letters;
  private final Batches batches;
  private final Clock clock;
  private volatile Seen last = new Seen(Pending.Backlog.EMPTY, 0, null);
  private @Nullable ScheduledExecutorService timer;

  private record Seen(Pending.Backlog backlog, long aside, @Nullable BatchMark lost) {}

  BacklogMeter(List<Pending> stores, DeadLetterStore letters, Batches batches, Clock clock) {
    this.stores = stores;
    this.letters = letters;
    this.batches = batches;
    this.clock = clock;
  }

  void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-meter").daemon(true).factory());
    started.scheduleWithFixedDelay(this::look, 2, 2, TimeUnit.SECONDS);
    timer = started;
  }

  void stop() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  double events() {
    return last.backlog().events();
  }

  /** In milliseconds; grows between two looks. */
  double age() {
    Pending.Backlog seen = last.backlog();
    return seen.events() == 0 ? 0 : Math.max(0, clock.millis() - seen.since());
  }

  double aside() {
    return last.aside();
  }

  /** 1 while nothing is sent because the database is older than what was told. */
  double held() {
    return last.lost() == null ? 0 : 1;
  }

  @Override
  public Health health() {
    Seen seen = last;
    return (seen.lost() == null ? Health.up() : Health.down())
        .withDetail("pending", seen.backlog().events())
        .withDetail("setAside", seen.aside())
        .withDetail("olderDatabase", seen.lost() != null)
        .build();
  }

  void look() {
    try {
      Pending.Backlog sum = Pending.Backlog.EMPTY;
      for (Pending store : stores) {
        sum = sum.plus(store.backlog());
      }
      long aside = letters.setAside().blockOptional(PATIENCE).orElse(0L);
      last = new Seen(sum, aside, batches.look().lost());
    } catch (RuntimeException e) {
      LOG.debug("The outboxes cannot be counted now", e);
    }
  }
}

package id.selaras.platform;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds at what waits, apart from the relay (which may be waiting for the broker
 * just then) and from whoever reads the metrics.
 */
final class BacklogMeter {

  private static final Logger LOG = LoggerFactory.getLogger(BacklogMeter.class);

  private final List<Pending> stores;
  private final Clock clock;
  private volatile Pending.Backlog last = Pending.Backlog.EMPTY;
  private @Nullable ScheduledExecutorService timer;

  BacklogMeter(List<Pending> stores, Clock clock) {
    this.stores = stores;
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
    return last.events();
  }

  /** In milliseconds; grows between two looks. */
  double age() {
    Pending.Backlog seen = last;
    return seen.events() == 0 ? 0 : Math.max(0, clock.millis() - seen.since());
  }

  void look() {
    try {
      Pending.Backlog sum = Pending.Backlog.EMPTY;
      for (Pending store : stores) {
        sum = sum.plus(store.backlog());
      }
      last = sum;
    } catch (RuntimeException e) {
      LOG.debug("The outboxes cannot be counted now", e);
    }
  }
}

package id.selaras.evaluation.stream;

import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Runs the Streams application with the service, and says how it is. */
public final class StreamListener implements SmartLifecycle, HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(StreamListener.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Consumer<StreamsBuilder> topology;
  private final Properties settings;
  private volatile @Nullable KafkaStreams streams;

  StreamListener(Consumer<StreamsBuilder> topology, Properties settings) {
    this.topology = topology;
    this.settings = settings;
  }

  @Override
  public void start() {
    var builder = new StreamsBuilder();
    topology.accept(builder);
    var started = new KafkaStreams(builder.build(settings), settings);
    started.setUncaughtExceptionHandler(
        failure -> {
          // An outage, or a source topic that is not there yet: both end, and then it must go on by
          // itself.
          LOG.error("A Streams thread has died and is replaced", failure);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    started.start();
    streams = started;
  }

  @Override
  public void stop() {
    KafkaStreams running = streams;
    if (running != null) {
      running.close(PATIENCE);
      streams = null;
    }
  }

  @Override
  public boolean isRunning() {
    return streams != null;
  }

  @Override
  public Health health() {
    KafkaStreams running = streams;
    if (running == null) {
      return Health.outOfService().build();
    }
    KafkaStreams.State state = running.state();
    Health.Builder health =
        state == KafkaStreams.State.RUNNING || state.isRunningOrRebalancing()
            ? Health.up()
            : state == KafkaStreams.State.CREATED ? Health.unknown() : Health.down();
    return health.withDetail("state", state.name()).build();
  }
}

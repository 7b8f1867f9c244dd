package id.selaras.evaluation.replay;

import id.selaras.platform.Received;
import id.selaras.platform.Topic;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is read from its beginning at every start; declare it as a bean.
 *
 * @param taker gets each record's key, and its event or null where the key has gone
 * @param afterStart runs once everything that was there at the start, in all such topics, was taken
 */
public record Replayed<V>(
    Topic<V> topic, BiConsumer<String, @Nullable Received<V>> taker, Runnable afterStart) {

  /** Where nothing waits for the end. */
  public Replayed(Topic<V> topic, BiConsumer<String, @Nullable Received<V>> taker) {
    this(topic, taker, () -> {});
  }
}

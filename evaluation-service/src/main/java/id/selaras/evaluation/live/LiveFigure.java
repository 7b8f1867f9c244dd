package id.selaras.evaluation.live;

import id.selaras.platform.Topic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of figure that moves while people look at it; a feature declares its own as a bean. All
 * calls come one after the other, from one thread.
 *
 * @param <V> what its topic tells
 * @param <S> what is shown
 */
public interface LiveFigure<V, S> {

  /** The name of its events in the stream, such as {@code coverage}. */
  String name();

  /** What it is read from, from the beginning at every start. */
  Topic<V> topic();

  /** Takes the newest state under a key; null where there is none any more. */
  void take(String key, @Nullable V body);

  /** Every figure as it is now, by what tells it from the others of its kind. */
  Map<String, S> shown();

  /** Brings meters up to date with what is shown. */
  default void measure(Map<String, S> shown) {}
}

package id.selaras.evaluation.live;

import id.selaras.platform.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A figure for each key of its topic. */
public class KeyedFigure<V, S> implements LiveFigure<V, S> {

  private final String name;
  private final Topic<V> topic;
  private final Function<V, S> view;
  private final Map<String, V> bodies = new HashMap<>();

  /**
   * @param view makes what is shown, each time anew: names of units come later or change
   */
  public KeyedFigure(String name, Topic<V> topic, Function<V, S> view) {
    this.name = name;
    this.topic = topic;
    this.view = view;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Topic<V> topic() {
    return topic;
  }

  @Override
  public void take(String key, @Nullable V body) {
    if (body == null) {
      bodies.remove(key);
    } else {
      bodies.put(key, body);
    }
  }

  @Override
  public final Map<String, S> shown() {
    var shown = new HashMap<String, S>();
    bodies.forEach((key, body) -> shown.put(key, view.apply(body)));
    return shown;
  }
}

package id.selaras.evaluation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures of every kind in memory. Each figure remembers when it changed, so that a
 * reader is told the latest state of what it has not seen, however slow it is.
 */
public final class LiveFigures {

  private final List<LiveFigure<?, ?>> kinds;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private long sequence;

  LiveFigures(List<LiveFigure<?, ?>> kinds) {
    this.kinds = kinds;
  }

  /**
   * One figure.
   *
   * @param key the kind's name and the figure's own
   * @param body null where the figure has gone
   */
  record Figure(String kind, String key, @Nullable Object body, long sequence) {}

  /** Figures, and how far they go. */
  record Changes(List<Figure> figures, long upTo) {}

  /** Asks every kind what it shows now, and marks what differs. */
  void refresh() {
    var now = new TreeMap<String, Figure>();
    for (LiveFigure<?, ?> kind : kinds) {
      shown(kind)
          .forEach(
              (key, body) -> {
                String full = kind.name() + ":" + key;
                now.put(full, new Figure(kind.name(), full, body, 0));
              });
    }
    mark(now);
  }

  /** The figures of a kind as they are. */
  public synchronized <S> List<S> of(String kind, Class<S> type) {
    return figures.values().stream()
        .filter(figure -> figure.kind().equals(kind))
        .map(Figure::body)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** What changed after this, oldest change first. */
  synchronized Changes since(long seen) {
    return new Changes(
        figures.values().stream().filter(figure -> figure.sequence() > seen).toList(), sequence);
  }

  /** Everything there is. */
  synchronized Changes all() {
    return new Changes(
        figures.values().stream().filter(figure -> figure.body() != null).toList(), sequence);
  }

  /** The names of the kinds. */
  List<String> kinds() {
    return kinds.stream().map(LiveFigure::name).toList();
  }

  private static <S> Map<String, S> shown(LiveFigure<?, S> kind) {
    Map<String, S> shown = kind.shown();
    kind.measure(shown);
    return shown;
  }

  private synchronized void mark(Map<String, Figure> now) {
    List<Figure> gone =
        figures.values().stream().filter(figure -> !now.containsKey(figure.key())).toList();
    gone.forEach(figure -> put(new Figure(figure.kind(), figure.key(), null, 0)));
    now.values().forEach(this::put);
  }

  private void put(Figure figure) {
    Figure before = figures.get(figure.key());
    if (before == null || !Objects.equals(before.body(), figure.body())) {
      figures.remove(figure.key());
      figures.put(figure.key(), new Figure(figure.kind(), figure.key(), figure.body(), ++sequence));
    }
  }
}

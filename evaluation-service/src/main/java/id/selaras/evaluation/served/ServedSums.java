package id.selaras.evaluation.served;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people units served, all sources together. */
public final class ServedSums {

  private final Map<Place, Map<String, Long>> figures = new HashMap<>();

  private record Place(String unitId, String period) {}

  /** Takes what a source says, in place of what it said before. */
  public void put(Served figure) {
    figures
        .computeIfAbsent(new Place(figure.unitId(), figure.period()), first -> new HashMap<>())
        .put(figure.source(), figure.served());
  }

  /** The sum; null where no source has said anything. */
  public @Nullable Long of(String unitId, String period) {
    Map<String, Long> bySource = figures.get(new Place(unitId, period));
    return bySource == null ? null : bySource.values().stream().mapToLong(Long::longValue).sum();
  }
}

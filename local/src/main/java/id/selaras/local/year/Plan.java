package id.selaras.local.year;

import java.util.List;
import java.util.Map;

/**
 * What an employee plans for a cycle: one main result.
 *
 * @param cycle the cycle's id
 */
public record Plan(String cycle, Published instrument, String result, List<Published> indicators) {

  /** As it is sent. */
  public Map<String, Object> body() {
    return Map.of(
        "cycleId",
        cycle,
        "instrument",
        instrument.asVersion(),
        "results",
        List.of(
            Map.of(
                "kind",
                "MAIN",
                "title",
                result,
                "indicators",
                indicators.stream().map(Published::asIndicator).toList())));
  }
}

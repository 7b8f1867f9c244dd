package id.selaras.local.year;

import java.util.List;
import java.util.Map;

/**
 * What an employee reports for an indicator.
 *
 * @param period of the indicator's own kind, such as {@code 2026} or {@code 2026-Q1}
 * @param evidence title of the evidence, whose address is made up
 */
public record Realisation(Published indicator, String period, Number value, String evidence) {

  Map<String, Object> body() {
    return Map.of(
        "value",
        value,
        "evidence",
        List.of(Map.of("title", evidence, "url", "https://bukti.example/" + indicator.id())));
  }
}

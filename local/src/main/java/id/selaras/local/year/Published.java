package id.selaras.local.year;

import java.util.Map;

/** A version of an indicator or an instrument that is in force. */
public record Published(String id, long version) {

  /** As the item of a plan or an instrument names it. */
  public Map<String, Object> asIndicator() {
    return Map.of("indicatorId", id, "indicatorVersion", version);
  }

  Map<String, Object> asVersion() {
    return Map.of("id", id, "version", version);
  }
}

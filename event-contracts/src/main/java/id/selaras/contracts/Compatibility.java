package id.selaras.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema may follow an older one: bodies written then must still be valid (compacted
 * topics keep them for ever), and a field that somebody may read must not vanish, change its type
 * or become optional. A new enum constant is allowed: {@link ReaderFit} makes every reader know it.
 */
final class Compatibility {

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  static List<String> breaks(JsonNode older, JsonNode newer) {
    Compatibility found = new Compatibility();
    found.compare("", older, newer);
    return found.breaks;
  }

  private void compare(String at, JsonNode older, JsonNode newer) {
    if (!older.path("type").equals(newer.path("type"))) {
      breaks.add(at + " changed its type from " + older.path("type") + " to " + newer.path("type"));
      return;
    }
    Set<String> gone = texts(older.path("enum"));
    gone.removeAll(texts(newer.path("enum")));
    if (newer.has("enum") && !older.has("enum")) {
      breaks.add(at + " is now limited to a list of values");
    } else if (newer.has("enum") && !gone.isEmpty()) {
      breaks.add(at + " lost the values " + gone);
    }
    Set<String> added = texts(newer.path("required"));
    added.removeAll(texts(older.path("required")));
    added.forEach(field -> breaks.add(at + "/" + field + " is newly required"));
    Set<String> dropped = texts(older.path("required"));
    dropped.removeAll(texts(newer.path("required")));
    dropped.forEach(field -> breaks.add(at + "/" + field + " is no longer required"));
    for (var property : older.path("properties").properties()) {
      String path = at + "/" + property.getKey();
      JsonNode now = newer.path("properties").path(property.getKey());
      if (now.isMissingNode()) {
        breaks.add(path + " is gone");
      } else {
        compare(path, property.getValue(), now);
      }
    }
    for (String limit : List.of("pattern", "format", "minimum", "maximum", "exclusiveMinimum")) {
      if (newer.has(limit) && !newer.path(limit).equals(older.path(limit))) {
        breaks.add(at + " has another " + limit);
      }
    }
    if (older.has("items")) {
      compare(at + "/*", older.path("items"), newer.path("items"));
    }
    if (older.path("additionalProperties").isObject()) {
      compare(at + "/?", older.path("additionalProperties"), newer.path("additionalProperties"));
    }
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(value -> texts.add(value.asString()));
    return texts;
  }
}

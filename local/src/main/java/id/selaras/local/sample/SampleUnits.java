package id.selaras.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The id of each unit, which is made by the system; packs know codes. */
final class SampleUnits {

  private final Api api;
  private final Map<String, String> known = new HashMap<>();

  SampleUnits(Api api) {
    this.api = api;
  }

  String id(String code) throws InterruptedException {
    String id = known.get(code);
    if (id == null) {
      id =
          api.get("admin", "/api/organisation/units?code=" + Api.encode(code))
              .body()
              .path("items")
              .path(0)
              .path("id")
              .asString("");
      if (id.isEmpty()) {
        throw new IllegalStateException("Sample data: the pack has no unit " + code);
      }
      known.put(code, id);
    }
    return id;
  }

  List<String> ids(List<String> codes) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (String code : codes) {
      ids.add(id(code));
    }
    return ids;
  }
}

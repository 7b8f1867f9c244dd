package id.selaras.acceptance;

import java.util.Map;

/** The one look of a registered evaluation. */
final class Looks {

  private final Api api;

  Looks(Api api) {
    this.api = api;
  }

  Answer look(String evaluation) {
    String path = "/api/evaluation/evaluations/" + evaluation;
    Answer registered = api.as("evaluator").get(path).expect(200);
    return api.as("evaluator").act(path + "/look", registered.etag(), Map.of()).expect(200);
  }
}

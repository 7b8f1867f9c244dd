package id.selaras.local.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whoever registers what a wave is to show, and looks once. */
public final class Evaluator {

  private static final String PATH = "/api/evaluation/evaluations";

  private final Caller me;

  Evaluator(Caller me) {
    this.me = me;
  }

  /**
   * The evaluation of a wave.
   *
   * @param before quarters such as {@code 2025-Q4}
   * @param lookOn the day of the one look
   */
  public Answer registers(Answer wave, List<String> before, List<String> after, LocalDate lookOn) {
    return me.findOrPost(
        PATH,
        "waveId",
        Map.of(
            "waveId",
            wave.id(),
            "preQuarters",
            before,
            "postQuarters",
            after,
            "lookOn",
            lookOn.toString()));
  }

  /** The one look. */
  public Answer looks(String evaluation) {
    String path = PATH + "/" + evaluation;
    return me.act(path + "/look", me.get(path).expect(200).etag(), Map.of()).expect(200);
  }
}

package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.effect.Ceiling;
import id.selaras.evaluation.effect.Permutation;
import id.selaras.evaluation.effect.PreTrend;
import id.selaras.evaluation.effect.Rules;
import id.selaras.evaluation.effect.Verdict;
import id.selaras.evaluation.effect.Welch;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result says in plain words. A verdict is never said without the effect, its interval and
 * the smallest effect of interest, nor without how the pilots were found. [DESIGN]
 */
final class Sentences {

  private static final ZoneId MEDAN = ZoneId.of("Asia/Jakarta");

  private final Texts texts;
  private final Evaluation evaluation;
  private final Rules rules;
  private final Evaluation.Look look;
  private final Analysis analysis;

  Sentences(Texts texts, Evaluation evaluation, Evaluation.Look look) {
    this.texts = texts;
    this.evaluation = evaluation;
    this.rules = evaluation.rules();
    this.look = look;
    this.analysis = look.analysis();
  }

  /** The verdict with everything that belongs to it. */
  String sentence() {
    var parts = new ArrayList<String>();
    parts.add(verdict());
    effect(parts);
    String smallest = texts.plain(rules.smallestEffect());
    Verdict.Size size = analysis.size();
    parts.add(
        size == null ? texts.say("size.unknown", smallest) : texts.say("size." + size, smallest));
    parts.add(texts.say("chosen"));
    return String.join(" ", parts);
  }

  /** What stands beside the verdict. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    Permutation permutation = analysis.permutation();
    if (permutation != null) {
      notes.add(
          permutation.enumerated()
              ? texts.say("note.exact", texts.plain(permutation.relabellings()))
              : texts.say(
                  "note.sampled",
                  texts.plain(permutation.relabellings()),
                  Long.toString(rules.seed())));
    }
    PreTrend trend = analysis.preTrend();
    if (trend != null) {
      notes.add(preTrend(trend));
    }
    Ceiling ceiling = analysis.ceiling();
    if (ceiling != null && ceiling.closed() != null) {
      Welch closed = ceiling.closed();
      notes.add(
          texts.say(
              "note.ceiling",
              texts.points(ceiling.gap()),
              texts.points(closed.effect()),
              texts.points(closed.low()),
              texts.points(closed.high())));
    }
    long excluded = look.snapshot().units().stream().filter(unit -> !unit.included()).count();
    if (excluded > 0) {
      notes.add(texts.say("note.excluded", Long.toString(excluded)));
    }
    if (evaluation.registeredAfterWindow()) {
      notes.add(texts.say("note.afterWindow"));
    }
    notes.add(texts.say("note.respondents"));
    Evaluation.Stale stale = evaluation.stale();
    if (stale != null) {
      notes.add(
          texts.say(
              "note.stale",
              stale.since().atZone(MEDAN).toLocalDate().toString(),
              Integer.toString(stale.units().size())));
    }
    return notes;
  }

  private String verdict() {
    Verdict.Reason reason = analysis.reason();
    String key = "verdict." + analysis.verdict();
    if (reason == null) {
      return texts.say(key);
    }
    Permutation permutation = analysis.permutation();
    Ceiling ceiling = analysis.ceiling();
    return texts.say(
        key,
        texts.say(
            "reason." + reason,
            Integer.toString(analysis.pilots()),
            Integer.toString(analysis.controls()),
            Integer.toString(rules.minimumUnits()),
            texts.chance(permutation == null ? null : permutation.smallest()),
            texts.plain(rules.alpha()),
            texts.points(ceiling == null ? null : Math.abs(ceiling.gap())),
            texts.chance(permutation == null ? null : permutation.p())));
  }

  private void effect(List<String> parts) {
    Welch welch = analysis.welch();
    Permutation permutation = analysis.permutation();
    if (welch != null && permutation != null) {
      parts.add(
          texts.say(
              "effect",
              texts.points(welch.effect()),
              texts.plain(100 * (1 - rules.alpha())),
              texts.points(welch.low()),
              texts.points(welch.high()),
              texts.plain(permutation.relabellings()),
              texts.chance(permutation.p())));
    } else if (analysis.effect() != null) {
      parts.add(texts.say("effect.bare", texts.points(analysis.effect())));
    }
  }

  private String preTrend(PreTrend trend) {
    Welch slopes = trend.slopes();
    if (slopes == null) {
      return texts.say(
          "note.preTrend.CANNOT_ASSESS",
          Integer.toString(trend.quarters()),
          Integer.toString(rules.minimumPreQuarters()));
    }
    return texts.say(
        "note.preTrend.ASSESSED",
        texts.points(slopes.effect()),
        texts.points(slopes.low()),
        texts.points(slopes.high()),
        texts.points(trend.adjusted()));
  }
}

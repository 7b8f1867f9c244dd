package id.selaras.appraisal.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Behaviour axis: rated statements into values, values into the score. */
record Conduct(@Nullable Exact score, Map<String, Exact> values) {

  /** Without ratings there is no score yet. */
  static Conduct of(Measures measures, Map<String, List<Rating>> given, Steps steps) {
    if (given.isEmpty()) {
      return new Conduct(null, Map.of());
    }
    Scheme.Behaviour behaviour = measures.behaviour();
    Map<String, Exact> values = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (Scheme.Value value : behaviour.values()) {
      List<Rating> ratings = given.getOrDefault(value.code(), List.of());
      Map<String, String> inputs = new LinkedHashMap<>();
      inputs.put("value", value.code());
      Exact figure = value(behaviour, value, ratings, inputs);
      values.put(value.code(), figure);
      shown.put(value.code(), measures.rounding().shown(figure));
      steps.add("behaviour-value", inputs, measures.rounding().shown(figure));
    }
    Exact score = behaviour.rollUps().values().of(List.copyOf(values.values()));
    steps.add("behaviour-score", shown, measures.rounding().edge(score).toPlainString());
    return new Conduct(score, values);
  }

  /** The score alone, where the single ratings are nobody's business. */
  static Exact score(Scheme.Behaviour behaviour, Map<String, List<Rating>> given) {
    return behaviour
        .rollUps()
        .values()
        .of(
            behaviour.values().stream()
                .map(
                    value ->
                        value(
                            behaviour,
                            value,
                            given.getOrDefault(value.code(), List.of()),
                            new LinkedHashMap<>()))
                .toList());
  }

  private static Exact value(
      Scheme.Behaviour behaviour,
      Scheme.Value value,
      List<Rating> ratings,
      Map<String, String> inputs) {
    if (ratings.size() != value.statements().size()) {
      throw new IllegalArgumentException("statements not all rated: " + value.code());
    }
    List<Exact> points = new ArrayList<>();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      points.add(Exact.of(behaviour.pointsOf(rating)));
      inputs.put(
          "statement " + (i + 1), rating + " = " + Figures.plain(behaviour.pointsOf(rating)));
    }
    return behaviour.rollUps().statements().of(points);
  }
}

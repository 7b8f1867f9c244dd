package id.selaras.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the public in two quarters, made to a wanted index a unit and a quarter, with the
 * exact index that they really have.
 */
final class QuarterAnswers {

  /** More than the smallest sample of a registered evaluation. */
  private static final int RESPONDENTS = 40;

  private final String name;
  private final String[] days;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Map<String, double[]> indices = new LinkedHashMap<>();

  /**
   * @param days a day in the quarter before and one in the quarter after
   */
  QuarterAnswers(String name, String... days) {
    this.name = name;
    this.days = days;
  }

  /** Pilots that gain and controls that hardly move: an effect that a look has to find. */
  static QuarterAnswers effective(
      String name, List<String> pilots, List<String> controls, String... days) {
    double[][] gained = {{78.2, 83.1}, {80.4, 84.0}, {75.9, 82.2}, {81.3, 84.9}};
    double[][] stayed = {
      {79.0, 80.1}, {77.5, 79.2}, {82.1, 82.4}, {76.8, 78.9}, {80.2, 81.0}, {78.4, 80.3}
    };
    var answers = new QuarterAnswers(name, days);
    for (int i = 0; i < gained.length; i++) {
      answers.unit(pilots.get(i), gained[i][0], gained[i][1]);
    }
    for (int i = 0; i < stayed.length; i++) {
      answers.unit(controls.get(i), stayed[i][0], stayed[i][1]);
    }
    return answers;
  }

  /** A unit, by the value that its place has in the file. */
  QuarterAnswers unit(String place, double before, double after) {
    indices.put(place, new double[] {add(place, 0, before), add(place, 1, after)});
    return this;
  }

  private double add(String place, int quarter, double wanted) {
    int total = (int) Math.round(wanted * 9 * RESPONDENTS / 25);
    int left = total;
    for (int i = 0; i < RESPONDENTS; i++) {
      int mine = left / (RESPONDENTS - i);
      left -= mine;
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("no", "%s-%s-%d-%d".formatted(name, place, quarter, i));
      row.put("tanggal", days[quarter]);
      row.put("tempat", place);
      int open = mine;
      for (int u = 1; u <= 9; u++) {
        int answer = open / (10 - u);
        open -= answer;
        row.put("u" + u, answer);
      }
      rows.add(row);
    }
    return 25.0 * total / (9 * RESPONDENTS);
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(rows);
  }

  List<Map<String, Object>> rows() {
    return rows;
  }

  /** Mean change of the first units minus mean change of the others. */
  double difference(int pilots) {
    List<Double> changes = indices.values().stream().map(pair -> pair[1] - pair[0]).toList();
    return mean(changes.subList(0, pilots)) - mean(changes.subList(pilots, changes.size()));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}

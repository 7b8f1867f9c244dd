package id.selaras.evaluation;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.wave.WaveEvent.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A wave with the indices of its units before and after, and the answers that give them. */
record WaveCase(String name, double[][] pilots, double[][] controls) {

  /** As many as an evaluation asks for. */
  static final int RESPONDENTS = 30;

  static final String SOURCE = "survey";
  static final String COLUMNS = "no,date,unit,u1,u2,u3,u4,u5,u6,u7,u8,u9\n";

  static final WaveCase EFFECT =
      new WaveCase(
          "effect",
          new double[][] {{78.2, 83.1}, {80.4, 84.0}, {75.9, 82.2}, {81.3, 84.9}},
          new double[][] {
            {79.0, 80.1}, {77.5, 79.2}, {82.1, 82.4}, {76.8, 78.9}, {80.2, 81.0}, {78.4, 80.3}
          });

  /** The effect upside down. */
  static final WaveCase DECLINE =
      new WaveCase("decline", mirrored(EFFECT.pilots()), mirrored(EFFECT.controls()));

  static final WaveCase NONE =
      new WaveCase(
          "none",
          new double[][] {{78.2, 79.3}, {80.4, 80.8}, {76.9, 78.8}, {81.3, 82.1}},
          new double[][] {{79.0, 79.5}, {77.5, 78.5}, {82.1, 83.6}, {76.8, 78.0}, {80.2, 80.9}});
  static final WaveCase SMALL =
      new WaveCase(
          "small",
          new double[][] {{80, 84}, {79, 83.5}, {78, 83}},
          new double[][] {{80, 80.5}, {79, 80}, {78, 79.5}});
  static final WaveCase CEILING =
      new WaveCase(
          "ceiling",
          new double[][] {{92, 94}, {92.2, 94.1}, {91.8, 93.9}, {92.1, 94.05}},
          new double[][] {{78, 83.5}, {78.4, 83.8}, {77.6, 83.2}, {78.2, 83.7}, {77.8, 83.3}});

  /** Of which an answer is taken back. */
  static final WaveCase TAKEN_BACK = new WaveCase("taken-back", SMALL.pilots(), SMALL.controls());

  static final List<WaveCase> CASES = List.of(EFFECT, DECLINE, NONE, SMALL, CEILING, TAKEN_BACK);

  /** A wave without units or answers. */
  static WaveCase empty(String name) {
    return new WaveCase(name, new double[0][], new double[0][]);
  }

  String waveId() {
    return "wave-" + name;
  }

  List<String> units(Role role) {
    return IntStream.range(0, figures(role).length)
        .mapToObj(each -> name + "-" + role + "-" + each)
        .toList();
  }

  List<String> units() {
    return Stream.of(Role.values()).flatMap(role -> units(role).stream()).toList();
  }

  /** What an evaluator registers. */
  String registration() {
    return "{\"waveId\":\"%s\",\"preQuarters\":[\"2026-Q2\"],\"postQuarters\":[\"2026-Q3\"],\"lookOn\":\"2026-10-01\"}"
        .formatted(waveId());
  }

  /** One source for the answers of all units. */
  static String source(String house) {
    var source =
        JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("code", SOURCE)
            .put("name", "Survei")
            .put("unitId", house);
    var mapping = source.putObject("mapping").put("record", "no").put("date", "date");
    mapping.put("unit", "unit");
    var elements = mapping.putObject("elements");
    for (Element element : Element.values()) {
      elements.put(element.name(), "u" + (element.ordinal() + 1));
    }
    var values = source.putObject("unitValues");
    CASES.stream().flatMap(each -> each.units().stream()).forEach(id -> values.put(id, id));
    return source.toString();
  }

  /** The answers of all units, so that each index is as close as it can be. */
  static String answers() {
    var rows = new StringBuilder();
    for (WaveCase each : CASES) {
      for (Role role : Role.values()) {
        List<String> units = each.units(role);
        for (int unit = 0; unit < units.size(); unit++) {
          double[] indices = each.figures(role)[unit];
          append(rows, units.get(unit), "2026-05-04", indices[0]);
          append(rows, units.get(unit), "2026-08-03", indices[1]);
        }
      }
    }
    return rows.toString();
  }

  private double[][] figures(Role role) {
    return role == Role.PILOT ? pilots : controls;
  }

  /** On one day: every day more is a cell more to count, and says nothing more here. */
  private static void append(StringBuilder rows, String unit, String day, double index) {
    long left = Math.round(index * 9 * RESPONDENTS / 25);
    for (int respondent = 0; respondent < RESPONDENTS; respondent++) {
      rows.append("%s-%s-%d,%s,%s".formatted(unit, day, respondent, day, unit));
      for (int element = 0; element < 9; element++) {
        int answers = 9 * (RESPONDENTS - respondent) - element;
        long answer = (left + answers - 1) / answers;
        left -= answer;
        rows.append(',').append(answer);
      }
      rows.append('\n');
    }
  }

  private static double[][] mirrored(double[][] indices) {
    return Stream.of(indices)
        .map(unit -> new double[] {160 - unit[0], 160 - unit[1]})
        .toArray(double[][]::new);
  }
}

package id.selaras.appraisal.scoring;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of the calculation.
 *
 * @param rule key of the rule in the scheme, which words it in both languages and names its source
 */
public record Step(int number, String rule, Map<String, String> inputs, String result) {

  Map<String, Object> canonical() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", number);
    map.put("rule", rule);
    map.put("inputs", inputs);
    map.put("result", result);
    return map;
  }
}

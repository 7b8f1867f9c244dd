package id.selaras.appraisal.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps in the order in which they were taken. */
final class Steps {
  private final List<Step> taken = new ArrayList<>();

  void add(String rule, Map<String, String> inputs, String result) {
    taken.add(new Step(taken.size() + 1, rule, inputs, result));
  }

  List<Step> list() {
    return List.copyOf(taken);
  }
}

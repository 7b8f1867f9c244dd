package id.selaras.evaluation.survey;

import id.selaras.platform.Problem;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Refuses query parameters that mean nothing: a filter with a typing error would otherwise look
 * obeyed.
 */
public final class Parameters {

  private Parameters() {}

  /** 400 for any name that is not allowed. */
  public static void allow(Collection<String> given, String... allowed) {
    var unknown = new TreeSet<>(given);
    unknown.removeAll(List.of(allowed));
    if (!unknown.isEmpty()) {
      throw Problem.badRequest(
          "parameter-unknown", String.join(", ", unknown), String.join(", ", allowed));
    }
  }
}

package id.selaras.evaluation.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has become of the rows of one upload so far. */
final class Upload {

  /** How many rejections are answered; the rest is listed page by page. */
  static final int MOST_ANSWERED = 1000;

  private final List<SurveyRejection> rejections = new ArrayList<>();
  private final Set<String> refused;
  private final Set<String> corrected = new HashSet<>();
  private long accepted;
  private long rejected;

  /** With the records that were refused before. */
  Upload(Set<String> refused) {
    this.refused = new HashSet<>(refused);
  }

  void accepted(String record) {
    accepted++;
    if (refused.contains(record)) {
      corrected.add(record);
    }
  }

  void rejected(SurveyRejection rejection) {
    rejected++;
    @Nullable String record = rejection.record();
    if (record != null) {
      // The newest row of a record tells whether it is right.
      corrected.remove(record);
    }
    if (rejections.size() < MOST_ANSWERED) {
      rejections.add(rejection);
      if (record != null) {
        refused.add(record);
      }
    }
  }

  long acceptedCount() {
    return accepted;
  }

  long rejectedCount() {
    return rejected;
  }

  List<SurveyRejection> firstRejections() {
    return List.copyOf(rejections);
  }

  /** Records that were refused and are accepted now. */
  Set<String> corrected() {
    return Set.copyOf(corrected);
  }
}

package id.selaras.evaluation.intake;

import java.util.ArrayList;
import java.util.List;

/** What has become of the rows of one upload so far. */
final class Upload {

  /** How many rejections are answered; the rest is listed page by page. */
  static final int MOST_ANSWERED = 1000;

  private final List<SurveyRejection> rejections = new ArrayList<>();
  private long accepted;
  private long rejected;

  void accepted() {
    accepted++;
  }

  void rejected(SurveyRejection rejection) {
    rejected++;
    if (rejections.size() < MOST_ANSWERED) {
      rejections.add(rejection);
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
}

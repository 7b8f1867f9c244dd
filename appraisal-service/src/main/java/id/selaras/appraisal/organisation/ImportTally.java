package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came of an import: counts of all lines, reasons of the first thousand refused. */
final class ImportTally {

  /** Reasons told in one answer; whoever has more to mend sends the mended file again. */
  static final int REASONS = 1000;

  /** Why a line was refused. */
  record Rejection(long line, List<Violation> errors) {}

  private final List<Rejection> rejections = new ArrayList<>();
  private long accepted;
  private long unchanged;
  private long rejected;

  void accept() {
    accepted++;
  }

  void leave() {
    unchanged++;
  }

  void reject(long line, List<Violation> errors) {
    rejected++;
    if (rejections.size() < REASONS) {
      rejections.add(new Rejection(line, List.copyOf(errors)));
    }
  }

  void reject(long line, Violation error) {
    reject(line, List.of(error));
  }

  long accepted() {
    return accepted;
  }

  long unchanged() {
    return unchanged;
  }

  long rejected() {
    return rejected;
  }

  /** The reasons in the order of the file. */
  List<Rejection> rejections() {
    return rejections.stream().sorted(Comparator.comparingLong(Rejection::line)).toList();
  }
}

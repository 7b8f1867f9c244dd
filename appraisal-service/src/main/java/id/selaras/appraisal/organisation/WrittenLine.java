package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;

/**
 * What came of writing a line.
 *
 * @param kept false when somebody else changed the same thing at the same moment
 */
record WrittenLine(long number, boolean kept) {

  static WrittenLine done(long number) {
    return new WrittenLine(number, true);
  }

  static WrittenLine lost(long number) {
    return new WrittenLine(number, false);
  }

  void settle(ImportTally tally) {
    if (kept) {
      tally.accept();
    } else {
      tally.reject(number, Violation.line(number, null, "changed-meanwhile"));
    }
  }
}

package id.selaras.evaluation.intake;

/** Why a row, or a column of it, is not accepted. Each has a text {@code violation.<name>}. */
public enum Reason {
  /**
   * One of the nine answers is missing; the row can be completed and sent again. [DESIGN]
   * COMPLETE_ONLY
   */
  INCOMPLETE,
  OUT_OF_SCALE,
  NOT_A_NUMBER,
  RECORD_MISSING,
  RECORD_INVALID,
  DATE_MISSING,
  DATE_UNREADABLE,
  DATE_IN_FUTURE,
  DATE_TOO_OLD,
  SERVICE_INVALID,
  LINE_UNREADABLE
}

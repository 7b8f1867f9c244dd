package id.selaras.appraisal.organisation;

import java.time.LocalDate;

/**
 * A line of a file that describes one unit or employee.
 *
 * @param <S> what it describes
 */
interface ImportLine<S> {

  long number();

  /** The id of what it describes; the same on every import. */
  String id();

  /** What it describes, where that is not known yet. */
  S registered(LocalDate today);

  /** What is known as the line describes it; what the line does not say is kept. */
  S described(S known);
}

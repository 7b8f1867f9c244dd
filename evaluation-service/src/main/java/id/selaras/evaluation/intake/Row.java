package id.selaras.evaluation.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an upload, as far as its columns are asked for.
 *
 * @param columns null where the line could not be read
 */
record Row(long line, @Nullable Columns columns) {

  /** The columns of a row. */
  interface Columns {
    /** The text under a column's name, or null. */
    @Nullable String text(String name);

    /** The names that the row has. */
    List<String> names();
  }
}

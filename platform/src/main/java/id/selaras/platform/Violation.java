package id.selaras.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param pointer JSON pointer of the field ({@code /items/0/weight}), or the name of a column where
 *     {@code line} is given; empty means the whole body or the whole line
 * @param line line of an uploaded file, from 1
 * @param code what is wrong; its text is {@code violation.<code>} in the bundles
 * @param args what the text names
 */
public record Violation(String pointer, @Nullable Long line, String code, List<Object> args) {

  public Violation {
    args = List.copyOf(args);
  }

  /** Something wrong at a field of a JSON body. */
  public static Violation at(String pointer, String code, Object... args) {
    return new Violation(pointer, null, code, List.of(args));
  }

  /** Something wrong on a line of an uploaded file; without a column it concerns the whole line. */
  public static Violation line(long line, @Nullable String column, String code, Object... args) {
    return new Violation(column == null ? "" : column, line, code, List.of(args));
  }
}

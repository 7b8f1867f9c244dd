package id.selaras.evaluation.list;

import id.selaras.platform.Cursor;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is known as a whole, in an order that no index of a collection has, such as by the
 * name of a unit.
 *
 * @param sort what an item is sorted by; no two have the same
 * @param name what identifies the list, with its filter
 */
public record SortedList<T>(Collection<T> items, Function<T, String> sort, String name) {

  private static final int MOST_PER_PAGE = 200;

  /** A key of several parts, the first deciding. */
  public static String key(String... parts) {
    return String.join("\0", parts);
  }

  /**
   * One page.
   *
   * @param cursor where the last page ended
   * @param limit 1 to 200; 400 {@code limit-invalid} otherwise
   */
  public Page<T> page(@Nullable String cursor, int limit) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      throw Problem.badRequest("limit-invalid", MOST_PER_PAGE);
    }
    String after = cursor == null ? "" : Cursor.parse(cursor, name).id();
    List<T> behind =
        items.stream()
            .filter(item -> sort.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(sort))
            .limit(limit + 1L)
            .toList();
    if (behind.size() <= limit) {
      return new Page<>(behind, null);
    }
    List<T> page = behind.subList(0, limit);
    return new Page<>(page, new Cursor(List.of(), sort.apply(page.getLast()), name).encode());
  }
}

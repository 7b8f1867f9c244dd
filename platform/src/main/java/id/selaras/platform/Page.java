package id.selaras.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** The items of the longest page. */
  static final int MOST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * One page of a list that is put together as a whole, because it is small by nature.
   *
   * @param id of an item, by which the cursor finds it again
   * @param list what identifies the list: its name and what it was filtered by
   * @param cursor where the last page ended
   * @param limit 1 to 200; absent for all of it
   * @throws Problem 400 {@code limit-invalid} or {@code cursor-invalid}
   */
  public static <T> Page<T> of(
      List<T> all,
      Function<T, String> id,
      String list,
      @Nullable String cursor,
      @Nullable Integer limit) {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw Problem.badRequest("limit-invalid", MOST);
    }
    List<T> rest = all;
    if (cursor != null) {
      String last = Cursor.parse(cursor, list).id();
      int at = all.stream().map(id).toList().indexOf(last);
      rest = all.subList(at < 0 ? all.size() : at + 1, all.size());
    }
    if (limit == null || rest.size() <= limit) {
      return new Page<>(rest, null);
    }
    List<T> items = rest.subList(0, limit);
    return new Page<>(items, new Cursor(List.of(), id.apply(items.getLast()), list).encode());
  }

  /** The same page with each item turned into something else. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}

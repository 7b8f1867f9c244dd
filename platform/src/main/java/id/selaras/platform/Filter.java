package id.selaras.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which of the aggregates or copies are asked for: all conditions together, on fields of the state
 * or value. Without conditions it is everything. [DESIGN]
 */
public final class Filter {

  private static final Filter EVERYTHING = new Filter(List.of());

  private final List<Condition> conditions;

  private Filter(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /** Everything. */
  public static Filter all() {
    return EVERYTHING;
  }

  /** The field has this value; {@code null} means that it is absent. */
  public static Filter where(String field, @Nullable Object value) {
    return EVERYTHING.is(field, value);
  }

  /** The field has one of these values; nothing is found where there are none. */
  public static Filter among(String field, Collection<?> values) {
    return EVERYTHING.in(field, values);
  }

  /** At least one of these is so. */
  public static Filter either(List<Filter> alternatives) {
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("one of none is never so");
    }
    return EVERYTHING.and(
        root ->
            new Criteria()
                .orOperator(alternatives.stream().map(each -> each.criteria(root)).toList()));
  }

  /** At least one of these is so. */
  public static Filter either(Filter... alternatives) {
    return either(List.of(alternatives));
  }

  /** And the field has this value; {@code null} means that it is absent. */
  public Filter is(String field, @Nullable Object value) {
    return and(root -> Criteria.where(root + field).is(plain(value)));
  }

  /** And the field has another value. */
  public Filter isNot(String field, Object value) {
    return and(root -> Criteria.where(root + field).ne(plain(value)));
  }

  /** And the field has one of these values; nothing is found where there are none. */
  public Filter in(String field, Collection<?> values) {
    return and(
        root -> Criteria.where(root + field).in(values.stream().map(Filter::plain).toList()));
  }

  /** And the field is below this value. */
  public Filter below(String field, Object value) {
    return and(root -> Criteria.where(root + field).lt(value));
  }

  /** And the field is this value or above it. */
  public Filter atLeast(String field, Object value) {
    return and(root -> Criteria.where(root + field).gte(value));
  }

  /** As a request asks: one of these values, or any where none is named. */
  public Filter wanted(String field, @Nullable Collection<?> values) {
    return values == null || values.isEmpty() ? this : in(field, values);
  }

  /** As a request asks: this value, or any where it is absent. */
  public Filter wanted(String field, @Nullable Object value) {
    return value == null ? this : is(field, value);
  }

  /** And an element of the list is so; its fields are the element's. */
  public Filter has(String list, Filter element) {
    return and(root -> Criteria.where(root + list).elemMatch(element.criteria("")));
  }

  /** And this is so too. */
  public Filter and(Filter other) {
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(other.conditions);
    return new Filter(all);
  }

  private Filter and(Condition condition) {
    return and(new Filter(List.of(condition)));
  }

  /**
   * @param root where the fields lie in a document, with a dot at its end
   */
  Criteria criteria(String root) {
    List<Criteria> all = conditions.stream().map(each -> each.under(root)).toList();
    return switch (all.size()) {
      case 0 -> new Criteria();
      case 1 -> all.getFirst();
      default -> new Criteria().andOperator(all);
    };
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  @FunctionalInterface
  private interface Condition {
    Criteria under(String root);
  }
}

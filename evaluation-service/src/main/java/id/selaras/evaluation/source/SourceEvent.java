package id.selaras.evaluation.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code selaras.evaluation.survey-source.v1}: the whole source, so that a lost database is
 * rebuilt from it.
 *
 * @param served empty: numbers of people served have a topic of their own, and were here before
 */
public record SourceEvent(
    String code,
    String name,
    String unitId,
    Mapping mapping,
    List<UnitValue> unitValues,
    @Nullable String delimiter,
    @Nullable String feedAccount,
    @Nullable Boolean inbox,
    List<Figure> served) {

  /** How many people a unit served in a period. */
  public record Figure(String unitId, String period, long served) {}

  static SourceEvent of(Source source) {
    return new SourceEvent(
        source.code(),
        source.name(),
        source.unitId(),
        source.mapping(),
        source.unitValues(),
        source.delimiter(),
        source.feedAccount(),
        source.inbox(),
        List.of());
  }

  Source source() {
    return new Source(code, name, unitId, mapping, unitValues, delimiter, feedAccount, inbox);
  }
}

package id.selaras.indicator.instrument;

import id.selaras.indicator.organisation.PostType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a planner writes about an instrument; it may be incomplete while it is a draft. */
public record InstrumentDefinition(
    @Nullable String code,
    @Nullable String name,
    @Nullable PostType postType,
    @Nullable List<InstrumentItem> items) {

  List<InstrumentItem> itemList() {
    return items == null ? List.of() : items;
  }

  /** The identities of all indicator versions named. */
  Set<String> versionIds() {
    return itemList().stream()
        .map(InstrumentItem::versionId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}

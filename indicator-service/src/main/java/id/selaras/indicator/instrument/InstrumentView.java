package id.selaras.indicator.instrument;

import id.selaras.indicator.organisation.PostType;
import id.selaras.indicator.version.VersionStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instrument as the outside sees it: its newest version, or the one asked for. */
public record InstrumentView(
    String id,
    long version,
    int instrumentVersion,
    VersionStatus status,
    @Nullable String code,
    @Nullable String name,
    @Nullable PostType postType,
    List<InstrumentItem> items) {

  static InstrumentView of(long documentVersion, InstrumentVersion state) {
    InstrumentDefinition d = state.definition();
    return new InstrumentView(
        state.instrumentId(),
        state.revision(documentVersion),
        state.number(),
        state.status(),
        d.code(),
        d.name(),
        d.postType(),
        d.itemList());
  }
}

package id.selaras.indicator.instrument;

import id.selaras.indicator.organisation.PostType;
import id.selaras.indicator.version.VersionStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The public state of a published version (topic indicator.instrument-version). */
public record InstrumentVersionEvent(
    String instrumentId,
    int version,
    String code,
    String name,
    @Nullable String postType,
    List<InstrumentItem> items,
    VersionStatus status) {

  static InstrumentVersionEvent of(InstrumentVersion state) {
    InstrumentDefinition d = state.definition();
    PostType post = d.postType();
    return new InstrumentVersionEvent(
        state.instrumentId(),
        state.number(),
        Objects.requireNonNull(d.code()),
        Objects.requireNonNull(d.name()),
        post == null ? null : post.name(),
        d.itemList(),
        state.status());
  }
}

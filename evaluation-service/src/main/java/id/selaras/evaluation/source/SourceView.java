package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Versioned;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as it is shown. */
public record SourceView(
    String id,
    long version,
    String code,
    String name,
    String unitId,
    Mapping mapping,
    Map<String, String> unitValues,
    SourceRequest.Scale scale,
    @Nullable String delimiter,
    @Nullable String feedAccount,
    boolean inbox,
    @Nullable String inboxTopic) {

  static SourceView of(Versioned<Source> stored, SatisfactionScheme scheme) {
    Source source = stored.state();
    var values = new LinkedHashMap<String, String>();
    source.unitValues().forEach(each -> values.put(each.value(), each.unitId()));
    return new SourceView(
        stored.id(),
        stored.version(),
        source.code(),
        source.name(),
        source.unitId(),
        source.mapping(),
        values,
        new SourceRequest.Scale(scheme.scale().lowest(), scheme.scale().highest()),
        source.delimiter(),
        source.feedAccount(),
        source.takesInbox(),
        source.takesInbox() ? source.inboxTopic() : null);
  }
}

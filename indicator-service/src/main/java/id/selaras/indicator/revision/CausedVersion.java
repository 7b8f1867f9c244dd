package id.selaras.indicator.revision;

import java.util.List;

/** What revisions read of a version that was published (own topic indicator.indicator-version). */
public record CausedVersion(String indicatorId, int version, List<String> causes) {}

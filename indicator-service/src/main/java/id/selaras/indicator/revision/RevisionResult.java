package id.selaras.indicator.revision;

import id.selaras.indicator.version.VersionStatus;

/** The version that came of a revision, and how far it is. */
public record RevisionResult(String indicatorId, int version, VersionStatus status) {

  boolean isOf(String otherIndicator, int otherVersion) {
    return indicatorId.equals(otherIndicator) && version == otherVersion;
  }
}

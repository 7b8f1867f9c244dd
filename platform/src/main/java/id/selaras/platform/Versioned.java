package id.selaras.platform;

/**
 * The state of an aggregate at one version.
 *
 * @param id the aggregate's id
 * @param version counts its changes, from 1; after the restore of an older database from the next
 *     multiple of a million
 * @param state what it is at that version
 */
public record Versioned<S>(String id, long version, S state) {

  /** The strong entity tag of this version, as it goes into the {@code ETag} header. */
  public String etag() {
    return "\"" + version + "\"";
  }
}

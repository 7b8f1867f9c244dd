package id.selaras.indicator.version;

/**
 * One numbered version of a thing that is drafted and then published for good. Each version is an
 * aggregate of its own, so that publishing it and telling about it is one write.
 *
 * @param <D> what people write: the definition
 */
public interface DraftedVersion<D, V extends DraftedVersion<D, V>> {

  /** The identity of the n-th version of a thing, also the key of its events. */
  static String id(String thingId, int number) {
    return thingId + ":" + number;
  }

  /** The identity of this version. */
  String id();

  /** Counts 1, 2, 3 per thing. */
  int number();

  /**
   * The revision at which this version was opened. A document's own version begins at 1 again with
   * each version; added to the base it never returns to an earlier value, so that an If-Match of an
   * older draft cannot fit a newer one.
   */
  long base();

  VersionStatus status();

  /** The draft with another definition. */
  V edited(D changed);

  /** The draft that follows a published version, which itself stays as it is. */
  V next(D changed, long revision);

  /** What the outside knows as the version of the whole thing. */
  default long revision(long documentVersion) {
    return base() + documentVersion;
  }

  default boolean isDraft() {
    return status() == VersionStatus.DRAFT;
  }
}

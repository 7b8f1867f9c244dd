package id.selaras.platform;

/**
 * Which batch of the relay's was the last.
 *
 * @param number counts the batches that were begun, from 1; 0 is none
 * @param restores how often an older database has taken this one's place
 */
record BatchMark(long number, long restores) {

  static final BatchMark NONE = new BatchMark(0, 0);

  /** Versions between one restore and the next; no aggregate changes that often. [DESIGN] */
  private static final long VERSIONS = 1_000_000;

  /** Every version told after these restores is above this; no version told before them is. */
  long floor() {
    return restores * VERSIONS;
  }

  /** The version that an aggregate told before goes on with. */
  long raised(long version) {
    return floor() + version % VERSIONS;
  }
}

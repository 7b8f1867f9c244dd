package id.selaras.appraisal.scoring;

/** A version of a scoring scheme; results of a cycle are computed by it and no other. */
public record SchemeRef(String code, int version) {

  public static SchemeRef of(SchemeStamp stamp) {
    return new SchemeRef(stamp.code(), stamp.version());
  }
}

package id.selaras.acceptance;

/** Units of the sample data that the tests speak of. */
final class Units {

  static final String DISDUKCAPIL = "12.71.DISDUKCAPIL";
  static final String MARELAN = "12.71.12";
  static final String LABUHAN_DELI = "12.71.12.1001";
  static final String CITY = "12.71";

  private Units() {}
}

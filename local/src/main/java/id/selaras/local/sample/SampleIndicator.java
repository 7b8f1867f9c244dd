package id.selaras.local.sample;

import id.selaras.local.year.Published;
import id.selaras.local.year.Realisation;
import java.math.BigDecimal;

/** A published indicator of the pack, with what the sample appraisals report for it. */
record SampleIndicator(
    String code, Published published, BigDecimal weight, BigDecimal realisation, String title) {

  Realisation reported(int year) {
    return new Realisation(published, Integer.toString(year), realisation, title + " (contoh)");
  }
}

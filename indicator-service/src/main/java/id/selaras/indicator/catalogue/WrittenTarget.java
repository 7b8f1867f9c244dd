package id.selaras.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as people write it: "2 Dokumen", "61,95%", "7-8 bulan", "1.240 berkas". A comma is the
 * decimal sign; a point before three digits separates thousands, any other is a decimal sign too.
 *
 * @param unit empty where none was written
 */
record WrittenTarget(Target target, String unit) {

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*"
              + NUMBER
              + "\\s*%?(?:\\s*(?:-|–|—|s\\.?d\\.?|sampai|to)\\s*"
              + NUMBER
              + ")?\\s*(\\D*)",
          Pattern.CASE_INSENSITIVE);

  static Optional<WrittenTarget> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (text.length() > 100 || !written.matches()) {
      return Optional.empty();
    }
    BigDecimal first = number(written.group(1));
    @Nullable String second = written.group(2);
    Target target =
        second == null ? new Target(null, null, first) : new Target(first, number(second), null);
    String unit = written.group(3).strip();
    boolean percent = unit.isEmpty() && text.contains("%");
    return Optional.of(new WrittenTarget(target, percent ? "%" : unit));
  }

  private static BigDecimal number(String written) {
    boolean thousands = written.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    String plain = thousands ? written.replace(".", "") : written;
    return new BigDecimal(plain.replace(',', '.'));
  }
}

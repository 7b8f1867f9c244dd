package id.selaras.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A synthetic survey file, dirty as real ones are, with its exact result worked out apart from the
 * product: the index is 25 times the sum of all answers over nine times the complete rows
 * (PermenPANRB 14/2017, weight 1/9, one rounding).
 */
final class SurveyFile {

  static final String HEADER = "no,tanggal,loket,nama,nik,u1,u2,u3,u4,u5,u6,u7,u8,u9\n";

  static final Map<String, String> COLUMNS =
      Map.of("record", "no", "date", "tanggal", "service", "loket");

  /** A citizen's number that must not be found anywhere behind the door. */
  static final String CITIZEN = "1271129901010001";

  private final StringBuilder csv = new StringBuilder(HEADER);
  private final Map<String, Integer> totals = new LinkedHashMap<>();
  private int rejected;

  SurveyFile(long seed, int rows) {
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(2026, 7, 1);
    for (int row = 1; row <= rows; row++) {
      int[] answers = new int[9];
      int total = 0;
      for (int u = 0; u < 9; u++) {
        answers[u] = Math.min(4, 2 + random.nextInt(4));
        total += answers[u];
      }
      String record = "S" + row;
      boolean blank = row % 29 == 0;
      boolean beyond = row % 53 == 0;
      csv.append(record).append(',').append(first.plusDays(row % 40)).append(',');
      csv.append(row % 7 == 0 ? "" : "Loket " + row % 3)
          .append(",\"Warga, contoh\",")
          .append(CITIZEN);
      for (int u = 0; u < 9; u++) {
        csv.append(',')
            .append(u == 4 && blank ? "" : u == 6 && beyond ? "5" : String.valueOf(answers[u]));
      }
      csv.append('\n');
      if (blank || beyond) {
        rejected++;
      } else {
        totals.put(record, total);
      }
    }
  }

  String csv() {
    return csv.toString();
  }

  /** One row again with other answers: a correction. */
  String correction(String record, int answer) {
    totals.put(record, 9 * answer);
    return HEADER + record + ",2026-07-20,Loket 1,x,y" + ("," + answer).repeat(9) + "\n";
  }

  int accepted() {
    return totals.size();
  }

  int rejected() {
    return rejected;
  }

  BigDecimal index() {
    long sum = totals.values().stream().mapToLong(Integer::longValue).sum();
    return BigDecimal.valueOf(25L * sum)
        .divide(BigDecimal.valueOf(9L * totals.size()), 2, RoundingMode.HALF_UP);
  }
}

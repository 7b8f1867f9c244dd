package id.selaras.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the synthetic employees of the sample data from a fixed seed: nobody in it exists, and each
 * name says so. A NIP follows Perka BKN 22/2007: birth date, month of appointment, sex, sequence.
 */
public final class SampleEmployees {

  static final String HEADER =
      "account,nip,name,unit_code,post_title,post_type,employment_status,appraiser_nip,superior_nip";

  private static final long SEED = 20_261_112;
  private static final String REGISTRY = "12.71.DISDUKCAPIL";
  private static final String DISTRICT = "12.71.12";
  private static final List<String> WARDS =
      List.of("12.71.12.1001", "12.71.12.1002", "12.71.12.1003", "12.71.12.1004", "12.71.12.1005");
  private static final Map<String, String> WARD_HEADS =
      Map.of("12.71.12.1002", "lurah1", "12.71.12.1004", "lurah9");
  private static final Map<String, String> WARD_STAFF =
      Map.of("12.71.12.1002", "pegawai3", "12.71.12.1004", "pegawai9");
  private static final List<String> WOMEN =
      List.of("Siti", "Nur", "Rahma", "Dewi", "Lestari", "Maria", "Ruth", "Fatimah", "Intan");
  private static final List<String> MEN =
      List.of(
          "Ahmad", "Budi", "Daniel", "Faisal", "Hendra", "Jonathan", "Rizky", "Samuel", "Yusuf");
  private static final List<String> FAMILIES =
      List.of(
          "Harahap",
          "Lubis",
          "Nasution",
          "Sembiring",
          "Siregar",
          "Sinaga",
          "Simatupang",
          "Ginting",
          "Tarigan",
          "Hutabarat",
          "Pane",
          "Tanjung",
          "Wijaya",
          "Pratama");

  private final Random random = new Random(SEED);
  private final Map<String, Integer> sequences = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int unnamed;

  private SampleEmployees() {}

  /** The file of employees, always the same. */
  static String csv() {
    SampleEmployees employees = new SampleEmployees();
    employees.registry();
    employees.district();
    return HEADER + "\n" + String.join("\n", employees.lines) + "\n";
  }

  /** Writes the file into the pack: the one argument is where. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv());
  }

  private void registry() {
    String head = add("kepala-dukcapil", REGISTRY, "Kepala Dinas", "SENIOR_LEADER", "PNS", "", "");
    String appraiser =
        add("penilai1", REGISTRY, "Kepala Bidang Pelayanan", "ADMINISTRATOR", "PNS", head, "");
    add("pegawai1", REGISTRY, "Operator Layanan KTP-el", "EXECUTOR", "PNS", appraiser, head);
    add("pegawai2", REGISTRY, "Operator Akta Kelahiran", "EXECUTOR", "PPPK", appraiser, head);
    for (int i = 0; i < 8; i++) {
      String status = i % 3 == 2 ? "PPPK" : "PNS";
      add("", REGISTRY, "Pengadministrasi Kependudukan", "EXECUTOR", status, appraiser, head);
    }
    add("", REGISTRY, "Administrator Database Kependudukan", "FUNCTIONAL", "PNS", appraiser, head);
    add("", REGISTRY, "Pengadministrasi Umum", "EXECUTOR", "CPNS", appraiser, head);
  }

  private void district() {
    String head = add("", DISTRICT, "Camat", "ADMINISTRATOR", "PNS", "", "");
    String secretary = add("", DISTRICT, "Sekretaris Camat", "ADMINISTRATOR", "PNS", head, "");
    add("", DISTRICT, "Kepala Seksi Pelayanan Umum", "SUPERVISOR", "PNS", secretary, head);
    add("", DISTRICT, "Pengelola Pelayanan", "EXECUTOR", "PPPK", secretary, head);
    for (String ward : WARDS) {
      String wardHead =
          add(WARD_HEADS.getOrDefault(ward, ""), ward, "Lurah", "SUPERVISOR", "PNS", head, "");
      String clerk = WARD_STAFF.getOrDefault(ward, "");
      add(clerk, ward, "Pengadministrasi Pelayanan", "EXECUTOR", "PNS", wardHead, head);
      add("", ward, "Kepala Seksi Pemerintahan", "SUPERVISOR", "PNS", wardHead, head);
      add("", ward, "Pengelola Ketertiban", "EXECUTOR", "PPPK", wardHead, head);
    }
  }

  /** Adds a line and returns its NIP. */
  private String add(
      String account,
      String unit,
      String post,
      String type,
      String status,
      String appraiser,
      String superior) {
    boolean woman = random.nextBoolean();
    String nip = nip(woman, status);
    String name = "%s %s (contoh)".formatted(pick(woman ? WOMEN : MEN), pick(FAMILIES));
    String login = account.isEmpty() ? "contoh-%03d".formatted(++unnamed) : account;
    lines.add(String.join(",", login, nip, name, unit, post, type, status, appraiser, superior));
    return nip;
  }

  private String nip(boolean woman, String status) {
    LocalDate birth = LocalDate.of(1968 + random.nextInt(30), 1, 1).plusDays(random.nextInt(365));
    int year = Math.min(birth.getYear() + 21 + random.nextInt(8), 2024);
    String appointed =
        status.equals("PPPK") ? year + "21" : "%d%02d".formatted(year, 1 + random.nextInt(12));
    String first = birth.format(DateTimeFormatter.BASIC_ISO_DATE) + appointed + (woman ? "2" : "1");
    return first + "%03d".formatted(sequences.merge(first, 1, Integer::sum));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}

package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file of employees; NIPs without spaces.
 *
 * @param appraiserNip empty when nobody is named
 * @param superiorNip empty when nobody is named
 */
record EmployeeLine(
    long number,
    String account,
    String nip,
    String name,
    String unitCode,
    String postTitle,
    PostType postType,
    EmploymentStatus employmentStatus,
    String appraiserNip,
    String superiorNip) {

  static final List<String> COLUMNS =
      List.of(
          "account",
          "nip",
          "name",
          "unit_code",
          "post_title",
          "post_type",
          "employment_status",
          "appraiser_nip",
          "superior_nip");

  /** Reads a line; null when something is wrong with it, which the line then tells. */
  static @Nullable EmployeeLine read(CsvLine line, LocalDate today) {
    if (!line.isSound()) {
      return null;
    }
    String account = line.required("account");
    String name = line.required("name");
    String unitCode = line.required("unit_code");
    String postTitle = line.required("post_title");
    PostType postType = postType(line);
    EmploymentStatus status = employmentStatus(line);
    String nip = Nip.strip(line.required("nip"));
    if (!nip.isEmpty()) {
      // With an unknown status only the rules that hold for every status can be checked.
      Nip.faults(nip, status == null ? impliedStatus(nip) : status, today)
          .forEach(code -> line.reject(Violation.line(line.number(), "nip", code)));
    }
    String appraiser = person(line, "appraiser_nip", nip, "own-appraiser");
    String superior = person(line, "superior_nip", nip, "own-superior");
    return postType == null || status == null || !line.isSound()
        ? null
        : new EmployeeLine(
            line.number(),
            account,
            nip,
            name,
            unitCode,
            postTitle,
            postType,
            status,
            appraiser,
            superior);
  }

  private static EmploymentStatus impliedStatus(String nip) {
    return nip.length() == 18 && nip.startsWith("21", 12)
        ? EmploymentStatus.PPPK
        : EmploymentStatus.PNS;
  }

  private static @Nullable PostType postType(CsvLine line) {
    String text = line.required("post_type");
    PostType type = PostType.ofName(text);
    if (type == null && !text.isEmpty()) {
      line.reject(Violation.line(line.number(), "post_type", "post-type-unknown", text));
    }
    return type;
  }

  private static @Nullable EmploymentStatus employmentStatus(CsvLine line) {
    String text = line.required("employment_status");
    EmploymentStatus status = EmploymentStatus.ofName(text);
    if (status == null && !text.isEmpty()) {
      line.reject(
          Violation.line(line.number(), "employment_status", "employment-status-unknown", text));
    }
    return status;
  }

  private static String person(CsvLine line, String column, String own, String ownCode) {
    String nip = Nip.strip(line.optional(column));
    if (nip.isEmpty()) {
      return nip;
    }
    if (!Nip.isNumber(nip)) {
      line.reject(Violation.line(line.number(), column, "nip-not-18-digits"));
    } else if (nip.equals(own)) {
      line.reject(Violation.line(line.number(), column, ownCode));
    }
    return nip;
  }

  /** The NIPs that the line names. */
  List<String> nips() {
    return Stream.of(nip, appraiserNip, superiorNip).filter(named -> !named.isEmpty()).toList();
  }

  /**
   * The line with the people whom it names.
   *
   * @param ids their ids by NIP
   */
  ImportLine<Employee> of(Map<String, String> ids) {
    return new Identified(this, ids);
  }

  private record Identified(EmployeeLine line, Map<String, String> ids)
      implements ImportLine<Employee> {

    @Override
    public long number() {
      return line.number();
    }

    @Override
    public String id() {
      return Objects.requireNonNull(ids.get(line.nip()));
    }

    @Override
    public Employee registered(LocalDate today) {
      return employee(EmployeeStatus.ACTIVE);
    }

    @Override
    public Employee described(Employee known) {
      return employee(known.status());
    }

    private Employee employee(EmployeeStatus status) {
      return new Employee(
          line.account(),
          line.name(),
          line.nip(),
          Unit.idOf(line.unitCode()),
          line.postTitle(),
          line.postType(),
          line.employmentStatus(),
          ids.get(line.appraiserNip()),
          ids.get(line.superiorNip()),
          status);
    }
  }
}

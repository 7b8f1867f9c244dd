package id.selaras.local.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that makes an installation a district's own: {@code pack.json}, {@code units.csv},
 * {@code employees.csv}, {@code accounts.json}, {@code indicators.json}, {@code aspects.json} and
 * the material of its campaign.
 */
public record Pack(Path folder) {

  /** The pack that is used when none is named. */
  public static final String USUAL = "medan";

  /** A pack by the name of its folder in {@code local/packs}, or by the path of its folder. */
  public static Pack find(Path home, String nameOrFolder) {
    Path packs = home.resolve("local").resolve("packs");
    for (Path folder : List.of(packs.resolve(nameOrFolder), Path.of(nameOrFolder))) {
      if (Files.isRegularFile(folder.resolve("pack.json"))) {
        return new Pack(folder.toAbsolutePath().normalize());
      }
    }
    throw new IllegalArgumentException(
        "There is no data pack %s: neither %s nor the folder of that name holds a pack.json."
            .formatted(nameOrFolder, packs.resolve(nameOrFolder)));
  }

  /** The names, units and texts of the district. */
  public District district() {
    return read("pack.json", new TypeReference<District>() {});
  }

  /** The accounts that are shown to whoever tries the system. */
  public List<Account> demoAccounts() {
    return read("accounts.json", new TypeReference<List<Account>>() {});
  }

  /** All accounts: those shown, and one for every other employee of the pack. */
  public List<Account> accounts() {
    List<Account> accounts = new ArrayList<>(demoAccounts());
    Set<String> known = accounts.stream().map(Account::account).collect(Collectors.toSet());
    List<EmployeeLine> employees = employees();
    Set<String> appraisers = new HashSet<>();
    employees.forEach(employee -> appraisers.add(employee.appraiserNip()));
    for (EmployeeLine employee : employees) {
      if (known.add(employee.account())) {
        List<String> roles =
            appraisers.contains(employee.nip())
                ? List.of("APPRAISER", "EMPLOYEE")
                : List.of("EMPLOYEE");
        accounts.add(new Account(employee.account(), employee.name(), roles));
      }
    }
    return accounts;
  }

  /** The employees of the pack. */
  public List<EmployeeLine> employees() {
    return text("employees.csv").lines().skip(1).map(EmployeeLine::of).toList();
  }

  /** A file of the pack. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + folder.resolve(file), e);
    }
  }

  /** A JSON file of the pack. */
  public JsonNode json(String file) {
    return read(file, new TypeReference<JsonNode>() {});
  }

  private <T> T read(String file, TypeReference<T> type) {
    try {
      return JsonMapper.shared().readValue(text(file), type);
    } catch (JacksonException e) {
      throw new IllegalStateException(folder.resolve(file) + ": " + e.getOriginalMessage(), e);
    }
  }

  /** What the accounts and the sample data need of a line of {@code employees.csv}. */
  public record EmployeeLine(
      String account, String nip, String name, String unit, String appraiserNip) {

    static EmployeeLine of(String line) {
      String[] fields = line.split(",", -1);
      return new EmployeeLine(fields[0], fields[1], fields[2], fields[3], fields[7]);
    }
  }
}

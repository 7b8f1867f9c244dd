package id.selaras.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A demo account.
 *
 * @param account also the token's {@code sub}; an employee is bound to it by the employee's account
 */
public record Account(String account, String name, List<String> roles) {

  /** The password of every demo account. */
  public static final String PASSWORD = "selaras-demo";

  private static final String RESOURCE = "/packs/medan/accounts.json";

  public Account {
    roles = List.copyOf(roles);
  }

  /** The accounts of the sample data. */
  public static List<Account> demo() {
    try (InputStream in =
        Objects.requireNonNull(Account.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<Account>>() {}));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + RESOURCE, e);
    }
  }
}

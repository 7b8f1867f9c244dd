package id.selaras.local.pack;

import java.util.List;

/**
 * An account that can sign in.
 *
 * @param account also the token's {@code sub}; an employee is bound to it by the employee's account
 */
public record Account(String account, String name, List<String> roles) {

  /** The password of every sample account. */
  public static final String PASSWORD = "selaras-demo";

  public Account {
    roles = List.copyOf(roles);
  }
}

package id.selaras.platform;

import java.util.Set;

/**
 * Who sent the request. A controller method that takes one gets it from the token.
 *
 * @param account the token's {@code sub}; equals an employee's account
 * @param roles the token's {@code roles}
 */
public record Caller(String account, Set<String> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has at least one of these roles. */
  public boolean has(String... anyOf) {
    for (String role : anyOf) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses (403 {@code role-required}) a caller who has none of these roles. */
  public void require(String... anyOf) {
    if (!has(anyOf)) {
      throw Problem.forbidden("role-required", String.join(", ", anyOf));
    }
  }
}

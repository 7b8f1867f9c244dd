package id.selaras.local.identity;

import id.selaras.local.pack.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code grant_type=password} for scripts against the demo. OAuth 2.1 has dropped this grant and
 * the framework does not offer it; nothing but this local provider answers it.
 */
@RestController
class PasswordGrantController {

  private final JwtEncoder encoder;
  private final IdentitySettings settings;
  private final Map<String, Account> accounts;

  PasswordGrantController(
      JwtEncoder encoder, IdentitySettings settings, Map<String, Account> accounts) {
    this.encoder = encoder;
    this.settings = settings;
    this.accounts = accounts;
  }

  static boolean matches(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getServletPath().equals("/oauth2/token")
        && "password".equals(request.getParameter("grant_type"));
  }

  /** Exchanges an account's password for an access token. */
  @PostMapping(path = "/oauth2/token", params = "grant_type=password")
  ResponseEntity<Map<String, Object>> token(
      @RequestParam("client_id") String client,
      @RequestParam("username") String username,
      @RequestParam("password") String password) {
    if (!client.equals(Clients.CLI)) {
      return refused("unauthorized_client");
    }
    Account account = accounts.get(username);
    if (account == null || !password.equals(Account.PASSWORD)) {
      return refused("invalid_grant");
    }
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(settings.issuer())
            .subject(account.account())
            .audience(List.of(Clients.CLI))
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(Clients.TOKEN_LIFE))
            .claim("roles", account.roles())
            .claim("name", account.name())
            .build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            Map.of(
                "access_token",
                encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue(),
                "token_type",
                "Bearer",
                "expires_in",
                Clients.TOKEN_LIFE.toSeconds()));
  }

  private static ResponseEntity<Map<String, Object>> refused(String error) {
    return ResponseEntity.badRequest().body(Map.of("error", error));
  }
}

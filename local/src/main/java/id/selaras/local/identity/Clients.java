package id.selaras.local.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients known to the local identity provider. */
public final class Clients {

  /** The web application: public, authorization code with PKCE. */
  public static final String WEB = "selaras-web";

  /** Scripts: public, demo password grant. */
  public static final String CLI = "selaras-cli";

  /** The survey system: client credentials. */
  public static final String FEED = "survey-feed";

  /** Demo secret of the survey system. */
  public static final String FEED_SECRET = "selaras-demo-feed";

  static final Duration TOKEN_LIFE = Duration.ofHours(8);

  private Clients() {}

  static List<RegisteredClient> registered(List<String> webOrigins) {
    TokenSettings tokens = TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
    RegisteredClient web =
        RegisteredClient.withId(WEB)
            .clientId(WEB)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUris(
                uris ->
                    webOrigins.forEach(
                        origin ->
                            uris.addAll(
                                List.of(origin + "/", origin + "/callback", origin + "/silent"))))
            .postLogoutRedirectUris(
                uris -> webOrigins.forEach(origin -> uris.addAll(List.of(origin, origin + "/"))))
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(tokens)
            .build();
    RegisteredClient feed =
        RegisteredClient.withId(FEED)
            .clientId(FEED)
            .clientSecret("{noop}" + FEED_SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenSettings(tokens)
            .build();
    return List.of(web, feed);
  }
}

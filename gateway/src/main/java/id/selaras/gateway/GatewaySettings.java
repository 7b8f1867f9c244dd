package id.selaras.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the web application has to know.
 *
 * @param issuer address of the identity provider
 * @param webClientId the web application's name there
 */
@ConfigurationProperties("selaras")
record GatewaySettings(URI issuer, String webClientId) {

  /** The issuer's origin, as a content security policy names it. */
  String issuerOrigin() {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}

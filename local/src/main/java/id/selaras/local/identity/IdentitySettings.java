package id.selaras.local.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher tells the identity provider.
 *
 * @param issuer address of this provider, as tokens name it
 * @param webOrigins addresses from which the web application is served; the first is the gateway
 * @param data folder of the signing key
 * @param pack folder of the data pack whose people can sign in
 */
@ConfigurationProperties("selaras.identity")
record IdentitySettings(String issuer, List<String> webOrigins, Path data, Path pack) {

  IdentitySettings {
    webOrigins = List.copyOf(webOrigins);
  }
}

package id.selaras.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * A small OpenID Connect provider with demo accounts, for one machine. On a server its place is
 * taken by a real one; services only know the issuer's address.
 */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityApplication {

  /** Starts the provider. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(IdentityApplication.class);
    System.setProperty("spring.config.name", "identity");
    application.run(args);
  }
}

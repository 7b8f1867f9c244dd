package id.selaras.appraisal;

import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.Tokens;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Points the service at a real broker, database and token issuer. Tests that name it share one
 * running service: two of them would be two members of one name in the consumer group.
 */
public final class BackedService
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Backing backing = Backing.start();
    TestPropertyValues.of(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", backing.bootstrapServers(),
                "MONGODB_URI", backing.mongoUri(),
                "OIDC_ISSUER_URI", Tokens.start().issuer()))
        .applyTo(context);
  }

  /** A client that sends the token of an account with these roles. */
  public static WebTestClient client(int port, String account, String... roles) {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .defaultHeader("Authorization", "Bearer " + Tokens.start().token(account, roles))
        .responseTimeout(java.time.Duration.ofSeconds(60))
        .build();
  }
}

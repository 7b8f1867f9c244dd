package id.selaras.indicator;

import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.Tokens;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the service at a real broker, database and token issuer. Tests that name it share one
 * running service: two of them would be two members of one name in the consumer groups.
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
}

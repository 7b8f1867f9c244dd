package id.selaras.contracts.testing;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a service at a real broker, database and token issuer. What every service under test is to
 * be started with belongs here. {@link RunningService} uses it; a test that starts a service itself
 * adds it as an initializer.
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
                "OIDC_ISSUER_URI", Tokens.start().issuer(),
                "selaras.query.unindexed", "refuse"))
        .applyTo(context);
  }
}

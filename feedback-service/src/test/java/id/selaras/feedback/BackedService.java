package id.selaras.feedback;

import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.Tokens;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the service at the real broker, database protocol and issuer. Tests that name it share one
 * running service: two of them would be two members of one name in the consumer group.
 */
public final class BackedService
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", Backing.start().bootstrapServers(),
                "MONGODB_URI", Backing.start().mongoUri(),
                "OIDC_ISSUER_URI", Tokens.start().issuer(),
                "selaras.query.unindexed", "refuse"))
        .applyTo(context);
  }
}

package id.selaras.contracts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import id.selaras.contracts.TopicCatalogue;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class BackingTest {

  @Test
  void theBrokerHasEveryTopicOfTheCatalogue() throws Exception {
    String servers = Backing.start().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      Set<String> names = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      assertThat(names)
          .containsAll(TopicCatalogue.load().newTopics(3).stream().map(NewTopic::name).toList());
    }
  }

  @Test
  void oneBackingServesTheWholeJvm() {
    assertThat(Backing.start()).isSameAs(Backing.start());
    assertThat(Backing.start().mongoUri()).startsWith("mongodb://");
  }

  @Test
  void aTokenIsSignedWithTheKeyThatTheIssuerPublishes() throws Exception {
    Tokens tokens = Tokens.start();
    SignedJWT token = SignedJWT.parse(tokens.token("pegawai1", "EMPLOYEE"));
    JWKSet keys = JWKSet.load(URI.create(tokens.issuer() + "/oauth2/jwks").toURL());
    assertThat(token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()))).isTrue();
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("pegawai1");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("EMPLOYEE");
  }
}

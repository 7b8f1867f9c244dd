package id.selaras.contracts.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tiny OpenID Connect issuer, once per JVM, so that services under test run with their real
 * resource-server configuration.
 */
public final class Tokens {

  private static @Nullable Tokens started;

  private final HttpServer server;
  private final RSAKey key;

  private Tokens(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  public static synchronized Tokens start() {
    Tokens running = started;
    if (running == null) {
      running = serve();
      started = running;
    }
    return running;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** A token of an account with these roles, valid for an hour. */
  public String token(String account, String... roles) {
    return token(account, Instant.now().plus(Duration.ofHours(1)), roles);
  }

  /** A token that ends at a moment, which may have passed. */
  public String token(String account, Instant expires, String... roles) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(account)
            .claim("roles", List.of(roles))
            .issueTime(Date.from(expires.minus(Duration.ofHours(1))))
            .expirationTime(Date.from(expires))
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static Tokens serve() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String issuer = "http://localhost:" + server.getAddress().getPort();
      String configuration =
          """
          {"issuer": "%1$s", "jwks_uri": "%1$s/oauth2/jwks",
           "authorization_endpoint": "%1$s/oauth2/authorize", "token_endpoint": "%1$s/oauth2/token",
           "subject_types_supported": ["public"], "response_types_supported": ["code"],
           "id_token_signing_alg_values_supported": ["RS256"]}
          """
              .formatted(issuer);
      answer(server, "/.well-known/openid-configuration", configuration);
      answer(server, "/oauth2/jwks", new JWKSet(key.toPublicJWK()).toString());
      server.setExecutor(
          command -> {
            Thread thread = new Thread(command, "test-issuer");
            thread.setDaemon(true);
            thread.start();
          });
      server.start();
      return new Tokens(server, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }
}

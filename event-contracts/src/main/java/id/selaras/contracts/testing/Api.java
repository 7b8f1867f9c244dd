package id.selaras.contracts.testing;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A running service as people with different roles reach it.
 *
 * @param port where it listens on this machine
 */
public record Api(int port) {

  /** An account with these roles, which sends JSON where it says nothing else. */
  public WebTestClient as(String account, String... roles) {
    return client()
        .defaultHeaders(headers -> headers.setBearerAuth(Tokens.start().token(account, roles)))
        .defaultHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .build();
  }

  /** Somebody who has not signed in. */
  public WebTestClient anyone() {
    return client().build();
  }

  private WebTestClient.Builder client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(60));
  }
}

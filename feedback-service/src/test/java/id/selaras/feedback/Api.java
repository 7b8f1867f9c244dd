package id.selaras.feedback;

import id.selaras.contracts.testing.Tokens;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The running service as people with different roles reach it. */
public final class Api {

  private final int port;

  public Api(int port) {
    this.port = port;
  }

  public WebTestClient as(String account, String... roles) {
    return client()
        .defaultHeaders(headers -> headers.setBearerAuth(Tokens.start().token(account, roles)))
        .defaultHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .build();
  }

  public WebTestClient anyone() {
    return client().build();
  }

  private WebTestClient.Builder client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30));
  }
}

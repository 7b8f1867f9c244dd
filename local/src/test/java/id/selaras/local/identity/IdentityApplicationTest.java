package id.selaras.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.local.pack.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityApplicationTest {

  private static final String ISSUER = "http://localhost:9000";
  private static final String AUTHORIZE =
      "/oauth2/authorize?response_type=code&client_id=selaras-web&scope=openid&state=s"
          + "&redirect_uri=http://localhost:8080/callback";

  @TempDir static Path folder;

  private static ConfigurableApplicationContext provider;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    provider = startProvider();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  private static ConfigurableApplicationContext startProvider() {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .properties("spring.config.name=identity")
        .run(
            "--server.port=0",
            "--selaras.identity.issuer=" + ISSUER,
            "--selaras.identity.data=" + folder,
            "--selaras.identity.pack=packs/medan");
  }

  private static String address() {
    return "http://localhost:" + ((WebServerApplicationContext) provider).getWebServer().getPort();
  }

  @Test
  void anAccountsPasswordIsExchangedForATokenWithItsRoles() throws Exception {
    HttpResponse<String> answer = password("kepala-dukcapil", Account.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode claims = claims(answer);
    assertThat(claims.path("sub").asString()).isEqualTo("kepala-dukcapil");
    assertThat(claims.path("iss").asString()).isEqualTo(ISSUER);
    assertThat(claims.path("roles").toString()).isEqualTo("[\"SUPERIOR\",\"EMPLOYEE\"]");
  }

  @Test
  void everyEmployeeOfThePackCanSignInAndAnAppraiserIsKnownAsOne() throws Exception {
    assertThat(claims(password("contoh-003", Account.PASSWORD)).path("roles").toString())
        .isEqualTo("[\"EMPLOYEE\"]");
    assertThat(claims(password("contoh-021", Account.PASSWORD)).path("roles").toString())
        .isEqualTo("[\"APPRAISER\",\"EMPLOYEE\"]");
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    HttpResponse<String> answer = password("admin", "guess");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
  }

  @Test
  void theFeedIsATrueMachineClientWithTheRoleFeed() throws Exception {
    String secret = Clients.FEED + ":" + Clients.FEED_SECRET;
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
                .header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(secret.getBytes()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));

    JsonNode claims = claims(answer);
    assertThat(claims.path("sub").asString()).isEqualTo("survey-feed");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"FEED\"]");
  }

  @Test
  void theWebClientNeedsAProofKey() throws Exception {
    HttpResponse<String> without = browse(AUTHORIZE);
    assertThat(without.headers().firstValue("Location").orElse(""))
        .doesNotContain("/login")
        .contains("error=invalid_request");

    HttpResponse<String> with =
        browse(AUTHORIZE + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));
    assertThat(with.statusCode()).isEqualTo(302);
    assertThat(with.headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void anAddressThatIsNotTheGatewaysGetsNoCode() throws Exception {
    String elsewhere = AUTHORIZE.replace("localhost:8080", "elsewhere.example");
    HttpResponse<String> answer =
        browse(elsewhere + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void theMetadataOffersTheCodeGrantWithS256() throws Exception {
    JsonNode metadata =
        JsonMapper.shared().readTree(browse("/.well-known/openid-configuration").body());
    assertThat(metadata.path("issuer").asString()).isEqualTo(ISSUER);
    assertThat(metadata.path("response_types_supported").toString()).contains("code");
    assertThat(metadata.path("code_challenge_methods_supported").toString()).contains("S256");
  }

  @ParameterizedTest
  @CsvFileSource(files = "../platform/src/test/resources/language-cases.txt", delimiter = '|')
  void theLoginPageSpeaksTheLanguageThatTheServicesWouldSpeak(String wanted, String language)
      throws Exception {
    HttpResponse<String> page =
        send(
            HttpRequest.newBuilder(URI.create(address() + "/login"))
                .header("Accept", "text/html")
                .header("Accept-Language", wanted));
    assertThat(page.body()).contains("lang=\"" + language + "\"");
  }

  @Test
  void theLoginPageIsIndonesianToWhomSaysNothing() throws Exception {
    assertThat(browse("/login").body()).contains("lang=\"id\"").contains("Kata sandi");
  }

  @Test
  void theKeyIsTheSameAfterARestart() throws Exception {
    String before = browse("/oauth2/jwks").body();
    provider.close();
    provider = startProvider();
    assertThat(browse("/oauth2/jwks").body()).isEqualTo(before);
  }

  private HttpResponse<String> password(String account, String password) throws Exception {
    String form =
        "grant_type=password&client_id=selaras-cli&username=%s&password=%s"
            .formatted(account, password);
    return send(
        HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> browse(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "text/html"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode claims(HttpResponse<String> answer) {
    String token = JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    String claims = List.of(token.split("\\.")).get(1);
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(claims));
  }
}

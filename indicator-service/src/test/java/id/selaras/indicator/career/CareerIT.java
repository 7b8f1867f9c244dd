package id.selaras.indicator.career;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class CareerIT {

  private static final String FUNCTIONAL = "?employmentStatus=PNS&postType=FUNCTIONAL";

  @LocalServerPort private int port;
  private WebTestClient me;

  @BeforeEach
  void employee() {
    me = new Api(port).as("pegawai", "EMPLOYEE");
  }

  @Test
  void anAnswerHasTheFiguresAndTheComparisonThatThePageShows() {
    get(FUNCTIONAL + "&level=AHLI_PERTAMA&predicate=EXCELLENT&months=2&held=25", "en")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectHeader()
        .valueMatches("Vary", ".*Accept-Language.*")
        .expectBody()
        .json(
            """
            {"applies": true, "creditPerYear": 18.75, "credit": 3.125,
             "yearsToRank": 1.3333, "yearsToLevel": 4,
             "comparison": [
               {"predicate": "EXCELLENT", "creditPerYear": 18.75,
                "yearsToRank": 1.3333, "yearsToLevel": 4},
               {"predicate": "GOOD", "creditPerYear": 12.5, "yearsToRank": 2, "yearsToLevel": 6},
               {"predicate": "NEEDS_IMPROVEMENT", "creditPerYear": 9.375,
                "yearsToRank": 2.6667, "yearsToLevel": 8},
               {"predicate": "POOR", "creditPerYear": 6.25, "yearsToRank": 4, "yearsToLevel": 12},
               {"predicate": "VERY_POOR", "creditPerYear": 3.125,
                "yearsToRank": 8, "yearsToLevel": 24}],
             "source": "PermenPANRB 1/2023 Pasal 30, 37, 39; Peraturan BKN 3/2023"}
            """)
        .jsonPath("$.reason")
        .doesNotExist()
        .jsonPath("$.notes[0]")
        .isEqualTo("The sum: 2/12 months x 150 per cent x coefficient 12.5 = 3.125 credit points.");
  }

  @Test
  void atTheHighestLevelThereIsNoTimeToTheNext() {
    String whole =
        text(get(FUNCTIONAL + "&level=AHLI_UTAMA&predicate=GOOD", "id").expectStatus().isOk());

    assertThat(whole)
        .contains("\"creditPerYear\":50,", "\"yearsToRank\":4", "jenjang tertinggi")
        .doesNotContain("yearsToLevel", "null");
  }

  @Test
  void whoHasNoCreditPointsGetsAPlainSentenceInTheirLanguage() {
    String contract = "?employmentStatus=PPPK&postType=FUNCTIONAL&level=AHLI_MUDA&predicate=GOOD";

    get(contract, "id")
        .expectHeader()
        .valueEquals("Content-Language", "id")
        .expectBody()
        .jsonPath("$.applies")
        .isEqualTo(false)
        .jsonPath("$.reason")
        .value(String.class, reason -> assertThat(reason).contains("PPPK tidak naik pangkat"))
        .jsonPath("$.notes.length()")
        .isEqualTo(2)
        .jsonPath("$.credit")
        .doesNotExist();
    get(contract, "en-GB")
        .expectBody()
        .jsonPath("$.reason")
        .value(String.class, reason -> assertThat(reason).contains("do not rise"));
  }

  @ParameterizedTest
  @CsvSource({
    "postType=FUNCTIONAL, 400, employmentStatus",
    "employmentStatus=PNS, 400, postType",
    "employmentStatus=HONORER&postType=FUNCTIONAL, 400, employmentStatus",
    "employmentStatus=PNS&postType=, 400, postType",
    "employmentStatus=PNS&postType=FUNCTIONAL, 422, /level",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR, 422, /predicate",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=AHLI&predicate=GOOD, 400, level",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR&predicate=BAIK, 400, predicate",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR&predicate=GOOD&months=0, 422, /months",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR&predicate=GOOD&months=1.5, 400, months",
    "employmentStatus=PNS&postType=EXECUTOR&months=13, 422, /months",
    "employmentStatus=PNS&postType=EXECUTOR&held=banyak, 400, held",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR&predicate=GOOD&held=-1, 422, /held",
    "employmentStatus=PNS&postType=FUNCTIONAL&level=MAHIR&predicate=GOOD&held=1E999999999, 400,"
        + " held",
    "employmentStatus=PNS&postType=FUNCTIONAL&jenjang=MAHIR, 400, jenjang"
  })
  void aParameterThatIsWrongIsNamed(String query, int status, String named) {
    String answer =
        text(
            get("?" + query, "en")
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json"));

    assertThat(answer.substring(answer.indexOf("\"errors\""))).contains(named);
  }

  @Test
  void theRulesAreShownWithTheirSources() {
    me.get()
        .uri("/api/career/posts")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.credit.version")
        .isEqualTo(1)
        .jsonPath("$.credit.levels.length()")
        .isEqualTo(8)
        .jsonPath("$.credit.conversions[0].percent")
        .isEqualTo(150)
        .jsonPath("$.credit.conversionsSource")
        .value(String.class, source -> assertThat(source).contains("Pasal 37"))
        .jsonPath("$.applicability.exclusions[0].source")
        .value(String.class, source -> assertThat(source).contains("PP 49/2018"));
  }

  @ParameterizedTest
  @CsvSource({"/api/career/posts", "/api/career/simulation"})
  void onlyThoseSignedInAreAnswered(String path) {
    text(new Api(port).anyone().get().uri(path).exchange().expectStatus().isUnauthorized());
  }

  private WebTestClient.ResponseSpec get(String query, String language) {
    return me.get()
        .uri("/api/career/simulation" + query)
        .header("Accept-Language", language)
        .exchange();
  }

  private static String text(WebTestClient.ResponseSpec response) {
    return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
  }
}

package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class LanguageTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/language-cases.txt", delimiter = '|')
  void theLanguageIsIndonesianUnlessEnglishIsPreferred(String header, String language) {
    assertThat(asked(header).locale().toLanguageTag()).isEqualTo(language);
  }

  @Test
  void aRequestThatSaysNothingIsAnsweredInIndonesian() {
    assertThat(asked()).isEqualTo(Language.INDONESIAN);
    assertThat(asked("")).isEqualTo(Language.INDONESIAN);
  }

  @Test
  void aHeaderSentInTwoLinesIsOneHeader() {
    assertThat(asked("fr", "en;q=0.5")).isEqualTo(Language.ENGLISH);
  }

  private static Language asked(String... headers) {
    return Language.of(
        MockServerWebExchange.from(
            MockServerHttpRequest.get("/").header("Accept-Language", headers)));
  }
}

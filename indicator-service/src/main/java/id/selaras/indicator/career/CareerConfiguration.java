package id.selaras.indicator.career;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The simulator with the rules it follows. */
@Configuration(proxyBeanMethods = false)
class CareerConfiguration {

  @Bean
  Simulator careerSimulator() throws IOException {
    return simulator();
  }

  static Simulator simulator() throws IOException {
    return new Simulator(
        read("career/functional-credit.v1.json", CreditRules.class),
        read("career/applicability.v1.json", Applicability.class));
  }

  private static <T> T read(String resource, Class<T> type) throws IOException {
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return JsonMapper.builder().build().readValue(in, type);
    }
  }
}

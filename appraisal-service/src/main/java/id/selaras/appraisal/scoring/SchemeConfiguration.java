package id.selaras.appraisal.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scoring schemes under {@code schemes/}: read once, never written. */
@Configuration(proxyBeanMethods = false)
public class SchemeConfiguration {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Bean
  public static Schemes schemes() {
    List<ShippedScheme<Scheme>> schemes = new ArrayList<>();
    List<ShippedScheme<NumberScheme>> numbers = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.json")) {
        try (InputStream in = file.getInputStream()) {
          byte[] bytes = in.readAllBytes();
          if (MAPPER.readTree(bytes).path("kind").asString("").equals("NUMBER")) {
            numbers.add(shipped(bytes, NumberScheme.class));
          } else {
            schemes.add(shipped(bytes, Scheme.class));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Schemes(schemes, numbers);
  }

  private static <T> ShippedScheme<T> shipped(byte[] bytes, Class<T> type) {
    JsonNode data = MAPPER.readTree(bytes);
    return new ShippedScheme<>(
        MAPPER.treeToValue(data, type),
        new SchemeStamp(
            data.path("code").asString(), data.path("version").asInt(), Canonical.sha256(bytes)),
        MAPPER.convertValue(data, new TypeReference<Map<String, Object>>() {}));
  }
}

package id.selaras.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules and numbers that are data: {@code parameters/<name>.v<version>.json} on the class path. A
 * version in use is never edited.
 */
public final class Parameters {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Parameters() {}

  /**
   * Reads them, every component of {@code type} once; what may be absent is {@code null} in the
   * file.
   *
   * @throws IllegalStateException naming the file, if it is missing or says too little or too much:
   *     a service with wrong parameters must not start
   */
  public static <T> T load(String name, int version, Class<T> type) {
    String path = "parameters/%s.v%d.json".formatted(name, version);
    ClassPathResource file = new ClassPathResource(path, type.getClassLoader());
    if (!file.exists()) {
      throw new IllegalStateException(path + " is missing from the class path");
    }
    try (InputStream in = file.getInputStream()) {
      return JSON.readValue(in, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(path + " is not what it should be", e);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}

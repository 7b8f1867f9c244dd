package id.selaras.evaluation.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a version of parameters from {@code resources/parameters}. */
public final class ParameterStore {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private ParameterStore() {}

  /** The parameters of this name and version; a file that says too little stops the start. */
  public static <T> T read(String name, int version, Class<T> type) {
    String path = "/parameters/%s.v%d.json".formatted(name, version);
    try (InputStream in = ParameterStore.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the class path");
      }
      return JSON.readValue(in.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

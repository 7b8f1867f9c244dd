package id.selaras.appraisal.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scoring schemes shipped with this version: read once, never written. */
@Component
public class SchemeStore {
  private final List<Stored> schemes;

  public SchemeStore() {
    this.schemes = load();
  }

  public List<Stored> all() {
    return schemes;
  }

  public Optional<Stored> find(String code, int version) {
    return schemes.stream()
        .filter(s -> s.scheme().code().equals(code) && s.scheme().version() == version)
        .findFirst();
  }

  private static List<Stored> load() {
    JsonMapper mapper = JsonMapper.builder().build();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.json");
      return Arrays.stream(files)
          .map(file -> read(mapper, file))
          .sorted(
              Comparator.comparing((Stored s) -> s.scheme().code())
                  .thenComparing(s -> s.scheme().version()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stored read(JsonMapper mapper, Resource file) {
    try (InputStream in = file.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      JsonNode data = mapper.readTree(bytes);
      return new Stored(mapper.treeToValue(data, Scheme.class), data, Canonical.sha256(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param data the file as it is, for readers of the policy
   * @param hash of the file's bytes: an appraisal is bound to it, so an edit shows
   */
  public record Stored(Scheme scheme, JsonNode data, String hash) {
    public SchemeStamp stamp() {
      return new SchemeStamp(scheme.code(), scheme.version(), hash);
    }
  }
}

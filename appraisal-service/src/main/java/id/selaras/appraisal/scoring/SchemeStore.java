package id.selaras.appraisal.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
  private static final String NUMBER = "NUMBER";

  private final List<Stored> schemes = new ArrayList<>();
  private final List<StoredNumber> numbers = new ArrayList<>();

  public SchemeStore() {
    load();
  }

  public List<Stored> all() {
    return List.copyOf(schemes);
  }

  /** Those that give a number beside the legal result. */
  public List<StoredNumber> numbers() {
    return List.copyOf(numbers);
  }

  public Optional<Stored> find(String code, int version) {
    return schemes.stream()
        .filter(s -> s.scheme().code().equals(code) && s.scheme().version() == version)
        .findFirst();
  }

  /** A version of a number scheme, or empty. */
  public Optional<StoredNumber> number(String code, int version) {
    return numbers.stream()
        .filter(s -> s.scheme().code().equals(code) && s.scheme().version() == version)
        .findFirst();
  }

  /** The number scheme of a cycle that names none. */
  public StoredNumber numberByDefault() {
    return numbers.stream().filter(s -> s.scheme().byDefault()).findFirst().orElseThrow();
  }

  private void load() {
    JsonMapper mapper = JsonMapper.builder().build();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.json");
      for (Resource file : files) {
        read(mapper, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schemes.sort(
        Comparator.comparing((Stored s) -> s.scheme().code())
            .thenComparing(s -> s.scheme().version()));
    numbers.sort(
        Comparator.comparing((StoredNumber s) -> s.scheme().code())
            .thenComparing(s -> s.scheme().version()));
  }

  private void read(JsonMapper mapper, Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      JsonNode data = mapper.readTree(bytes);
      String hash = Canonical.sha256(bytes);
      if (data.path("kind").asString("").equals(NUMBER)) {
        numbers.add(new StoredNumber(mapper.treeToValue(data, NumberScheme.class), data, hash));
      } else {
        schemes.add(new Stored(mapper.treeToValue(data, Scheme.class), data, hash));
      }
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

  /**
   * @param data the file as it is, for readers of the policy
   * @param hash of the file's bytes
   */
  public record StoredNumber(NumberScheme scheme, JsonNode data, String hash) {
    public SchemeStamp stamp() {
      return new SchemeStamp(scheme.code(), scheme.version(), hash);
    }
  }
}

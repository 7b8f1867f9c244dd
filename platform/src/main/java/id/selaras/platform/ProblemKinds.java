package id.selaras.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every kind of problem this service may answer, by HTTP status. */
final class ProblemKinds {

  private final Map<Integer, SortedSet<String>> slugs = new TreeMap<>();

  private ProblemKinds() {}

  static ProblemKinds load() {
    ProblemKinds kinds = new ProblemKinds();
    kinds.add("platform-problem-statuses.properties");
    kinds.add("problem-statuses.properties");
    return kinds;
  }

  private void add(String file) {
    ClassPathResource resource = new ClassPathResource(file);
    if (!resource.exists()) {
      return;
    }
    try {
      Properties statuses = PropertiesLoaderUtils.loadProperties(resource);
      for (String slug : statuses.stringPropertyNames()) {
        slugs
            .computeIfAbsent(Integer.valueOf(statuses.getProperty(slug)), any -> new TreeSet<>())
            .add(slug);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of a kind of problem that this service may answer. */
  int status(String slug) {
    return slugs.entrySet().stream()
        .filter(kinds -> kinds.getValue().contains(slug))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind of problem is named " + slug));
  }

  SortedSet<String> slugs(int status) {
    return slugs.getOrDefault(status, new TreeSet<>());
  }
}

package id.selaras.contracts.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The human sentences of a module in one language, beside what its sources can answer. */
final class ProblemTexts {

  private static final Pattern CALL = Pattern.compile("\\b(Problem|Violation)\\s*\\.\\s*(\\w+)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+)\"");

  /** Which argument is the code; any other way to make a problem has it first. */
  private static final Map<String, Integer> CODE_AT =
      Map.of("Problem.of", 1, "Violation.at", 1, "Violation.line", 2);

  /** The status of what a factory of problems makes. */
  static final Map<String, Integer> STATUS_OF =
      Map.of(
          "badRequest", 400,
          "forbidden", 403,
          "notFound", 404,
          "conflict", 409,
          "tooLarge", 413,
          "rule", 422,
          "unavailable", 503);

  /** The platform's own words. */
  private static final Set<String> WITHOUT_CODE = Set.of("Problem.notYetKnown", "Problem.stale");

  private final Properties own;
  private final Properties platform;
  private final Set<String> needed = new TreeSet<>();
  private final Map<String, String> statuses = new TreeMap<>();

  /**
   * @param language empty for Indonesian, {@code _en} for English
   * @param codesHandedOn codes of violations that no call names
   */
  ProblemTexts(String language, Set<String> codesHandedOn) {
    own = bundle("problems" + language);
    platform = bundle("platform-problems" + language);
    codesHandedOn.forEach(code -> needed.add("violation." + code));
    sources().forEach(this::collect);
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** What the pattern's group finds in the sources. */
  static Set<String> literals(Pattern pattern) {
    return sources().stream()
        .flatMap(source -> pattern.matcher(source).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The keys of what can be answered. */
  Set<String> needed() {
    return needed;
  }

  /** What can be answered and has no sentence. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(own.stringPropertyNames());
    missing.removeAll(platform.stringPropertyNames());
    return missing;
  }

  /** Sentences that nothing answers. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(own.stringPropertyNames());
    unused.removeAll(needed);
    return unused;
  }

  /** The status of each kind of problem, as the calls that make it have it. */
  Map<String, String> statuses() {
    return statuses;
  }

  /** The same as it is listed for the API document; a kind of the platform's is listed there. */
  Map<String, String> listedStatuses() {
    Map<String, String> listed = new TreeMap<>();
    bundle("problem-statuses")
        .forEach((slug, status) -> listed.put(slug.toString(), status.toString()));
    Properties shared = bundle("platform-problem-statuses");
    statuses.keySet().stream()
        .filter(shared::containsKey)
        .forEach(slug -> listed.put(slug, shared.getProperty(slug)));
    return listed;
  }

  /** How many things each sentence names. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new TreeMap<>();
    for (String key : own.stringPropertyNames()) {
      String literal = own.getProperty(key).replace("''", "'").replace("'", "''");
      places.put(key, new MessageFormat(literal, Locale.ROOT).getFormatsByArgumentIndex().length);
    }
    return places;
  }

  private void collect(String source) {
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      String name = call.group(1) + "." + call.group(2);
      if (WITHOUT_CODE.contains(name)) {
        continue;
      }
      List<String> arguments = arguments(source, call.end());
      int at = CODE_AT.getOrDefault(name, 0);
      // A choice between two codes names both.
      Matcher code = LITERAL.matcher(at < arguments.size() ? arguments.get(at) : "");
      while (code.find()) {
        if (call.group(1).equals("Violation")) {
          needed.add("violation." + code.group(1));
        } else {
          String status = String.valueOf(STATUS_OF.get(call.group(2)));
          statuses.merge(
              code.group(1),
              status,
              (one, other) -> one.equals(other) ? one : one + " and " + other);
          needed.add("problem." + code.group(1) + ".title");
          needed.add("problem." + code.group(1) + ".detail");
        }
      }
    }
  }

  /** The arguments of a call as they are written. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    boolean quoted = false;
    int depth = 0;
    int begin = from;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '(' || c == '{') {
        depth++;
      } else if ((c == ')' || c == '}') && depth-- == 0) {
        arguments.add(source.substring(begin, i));
        return arguments;
      } else if (c == ',' && depth == 0) {
        arguments.add(source.substring(begin, i));
        begin = i + 1;
      }
    }
    return arguments;
  }

  private static Properties bundle(String name) {
    Properties texts = new Properties();
    try (InputStream stream = ProblemTexts.class.getResourceAsStream("/" + name + ".properties")) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + name);
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

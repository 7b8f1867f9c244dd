package id.selaras.contracts.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.selaras.contracts.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a service may use frameworks, and whom it may know. [DESIGN] */
public final class ServiceArchitecture {

  private static final String ADAPTER =
      ".*(Controller|Service|Store|Listener|Topology|Configuration|Application)(\\$.*)?";

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "reactor..",
    "org.reactivestreams..",
    "org.apache.kafka..",
    "org.bson..",
    "com.mongodb..",
    "com.fasterxml..",
    "tools.jackson.."
  };

  private static final String[] DATABASE = {
    "org.springframework.data..", "com.mongodb..", "org.bson.."
  };

  private static final Pattern TOPIC = Pattern.compile("\"(selaras\\.[a-z-]+\\.[a-z-]+\\.v\\d+)\"");
  private static final Map<String, ServiceArchitecture> READ = new ConcurrentHashMap<>();

  private final String service;
  private final JavaClasses classes;

  private ServiceArchitecture(String service, JavaClasses classes) {
    this.service = service;
    this.classes = classes;
  }

  /**
   * @param service the service's name in its package, such as {@code indicator}
   */
  public static ServiceArchitecture of(String service) {
    return READ.computeIfAbsent(
        service,
        name ->
            new ServiceArchitecture(
                name,
                new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("id.selaras." + name)));
  }

  /** Only adapters, told by their names, use a framework. */
  public void domainKnowsNoFramework() {
    noClasses()
        .that()
        .haveNameNotMatching(ADAPTER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(classes);
  }

  /** The database is spoken to by stores alone, and by the configurations that make them. */
  public void storesAloneKnowTheDatabase() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Store|Configuration)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DATABASE)
        .check(classes);
  }

  /** A use case is the same whoever asks for it and wherever its state lies. */
  public void servicesKnowNoAdapter() {
    noClasses()
        .that()
        .haveNameMatching(".*Service(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.data..",
            "com.mongodb..",
            "org.bson..",
            "org.apache.kafka..",
            "org.springframework.kafka..",
            "org.springframework.web..",
            "org.springframework.http..",
            "com.fasterxml..",
            "tools.jackson..")
        .check(classes);
  }

  /**
   * Controllers translate: they hold no aggregates, and what a caller may do is asked elsewhere.
   */
  public void controllersTranslateAlone() {
    noClasses()
        .that()
        .haveNameMatching(".*Controller(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("id\\.selaras\\.platform\\.(AggregateStore|ReadCopy)")
        .orShould()
        .callMethod("id.selaras.platform.Caller", "require", "[Ljava.lang.String;")
        .check(classes);
  }

  /** Stores find and keep; they do not know who asks. */
  public void storesKnowNoCaller() {
    noClasses()
        .that()
        .haveNameMatching(".*Store(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("id.selaras.platform.Caller")
        // A service whose use cases ask the platform's stores themselves has none of its own.
        .allowEmptyShould(true)
        .check(classes);
  }

  /** What a controller reads it declares: the API document and the refusal of others need it. */
  public void controllersDeclareWhatTheyRead() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.springframework\\.(web\\.server\\.ServerWebExchange"
                + "|http\\.server\\.reactive\\.ServerHttpRequest)")
        .check(classes);
  }

  /** Feature folders do not know one another in a circle. */
  public void featureFoldersHaveNoCycles() {
    slices().matching("id.selaras." + service + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  /** Other services are known by their events alone. */
  public void noOtherServiceIsImported() {
    String[] others =
        Stream.of(
                "indicator",
                "appraisal",
                "feedback",
                "evaluation",
                "gateway",
                "local",
                "acceptance")
            .filter(other -> !other.equals(service))
            .map(other -> "id.selaras." + other + "..")
            .toArray(String[]::new);
    noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
  }

  /**
   * A topic's name is written once, in {@code Topics}, and is one of the catalogue; programs and
   * tests use the constant. Read from the sources, since a compiled class no longer tells a
   * constant from a literal.
   */
  public void topicsAreNamedOnce() {
    Path home = Path.of("src/main/java/id/selaras", service, "Topics.java");
    List<String> named = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    literals(
        Path.of("src"),
        TOPIC,
        (file, topic) -> {
          if (file.equals(home)) {
            named.add(topic);
          } else {
            elsewhere.add(file + ": " + topic);
          }
        });
    if (named.isEmpty() || named.size() != Set.copyOf(named).size() || !elsewhere.isEmpty()) {
      throw new AssertionError(
          "topics are to be named once, in " + home + ": " + named + ", but also " + elsewhere);
    }
    named.forEach(TopicCatalogue.load()::topic);
  }

  /**
   * Every type of event that the sources name for an aggregate of this service is listed in the
   * catalogue.
   *
   * @param silent types of changes of those aggregates that nobody outside hears of
   */
  public void eventTypesAreListed(Set<String> silent) {
    Set<String> known = new HashSet<>(silent);
    Set<String> aggregates = new HashSet<>();
    for (TopicCatalogue.Entry topic : TopicCatalogue.load().topics()) {
      if (topic.owner().equals(service + "-service") && topic.schema() != null) {
        aggregates.add(topic.name().split("\\.")[2]);
        known.addAll(Objects.requireNonNull(topic.types()));
      }
    }
    List<String> types = new ArrayList<>();
    List<String> unlisted = new ArrayList<>();
    literals(
        Path.of("src/main/java"),
        Pattern.compile("\"((?:" + String.join("|", aggregates) + ")\\.[a-z-]+)\""),
        (file, type) -> {
          types.add(type);
          if (!known.contains(type)) {
            unlisted.add(file + ": " + type);
          }
        });
    if (types.isEmpty() || !unlisted.isEmpty()) {
      throw new AssertionError("of the event types " + types + " not listed are " + unlisted);
    }
  }

  private static void literals(Path root, Pattern literal, BiConsumer<Path, String> each) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher found = literal.matcher(Files.readString(file));
        while (found.find()) {
          each.accept(file, found.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.selaras.contracts.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** Where a service may use frameworks, and whom it may know. [DESIGN] */
public final class ServiceArchitecture {

  private static final String ADAPTER =
      ".*(Controller|Store|Listener|Topology|Configuration|Application)(\\$.*)?";

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
    return new ServiceArchitecture(
        service,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.selaras." + service));
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
}

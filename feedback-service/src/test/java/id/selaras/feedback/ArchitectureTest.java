package id.selaras.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Where the frameworks may be, and who may know whom. */
@AnalyzeClasses(
    packages = "id.selaras.feedback",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ADAPTER =
      ".*(Controller|Store|Listener|Topology|Configuration|Application)(\\$.*)?";

  @ArchTest
  static final ArchRule theDomainKnowsNoFramework =
      noClasses()
          .that()
          .haveNameNotMatching(ADAPTER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "reactor..",
              "org.apache.kafka..",
              "org.bson..",
              "com.mongodb..",
              "com.fasterxml.jackson..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("id.selaras.feedback.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noOtherServiceIsImported =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "id.selaras.indicator..",
              "id.selaras.appraisal..",
              "id.selaras.evaluation..",
              "id.selaras.gateway..",
              "id.selaras.local..");
}

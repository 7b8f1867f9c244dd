package id.selaras.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.selaras.evaluation");

  @Test
  void theDomainKnowsNoFramework() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*(Controller|Store|Listener|Topology|Configuration|Application|Gauges)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "reactor..",
            "org.apache.kafka..",
            "com.mongodb..",
            "org.bson..",
            "tools.jackson..",
            "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void featureFoldersHaveNoCycles() {
    slices().matching("id.selaras.evaluation.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noOtherServiceIsImported() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.selaras.appraisal..",
            "id.selaras.indicator..",
            "id.selaras.feedback..",
            "id.selaras.gateway..")
        .check(CLASSES);
  }
}

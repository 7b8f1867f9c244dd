package id.selaras.appraisal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.selaras.appraisal");

  private static final Pattern TECHNICAL =
      Pattern.compile(".*(Controller|Store|Listener|Topology|Configuration|Application)");

  private static final DescribedPredicate<JavaClass> DOMAIN =
      DescribedPredicate.describe(
          "domain",
          type -> {
            String name = type.getName();
            int nested = name.indexOf('$');
            return !name.endsWith("package-info")
                && !TECHNICAL.matcher(nested < 0 ? name : name.substring(0, nested)).matches();
          });

  @Test
  void theDomainKnowsNoFramework() {
    noClasses()
        .that(DOMAIN)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..",
                "reactor..",
                "org.reactivestreams..",
                "org.apache.kafka..",
                "com.mongodb..",
                "org.bson..",
                "tools.jackson..",
                "com.fasterxml.jackson.."))
        .check(CLASSES);
  }

  @Test
  void featureFoldersHaveNoCycles() {
    slices().matching("id.selaras.appraisal.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noOtherServiceIsImported() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            not(
                resideInAnyPackage(
                    "id.selaras.indicator..",
                    "id.selaras.feedback..",
                    "id.selaras.evaluation..",
                    "id.selaras.gateway..",
                    "id.selaras.local..",
                    "id.selaras.acceptance..")))
        .check(CLASSES);
  }
}

package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {

  private static final Set<String> PUBLIC =
      Set.of(
          "AggregateStore",
          "Caller",
          "Cursor",
          "Filter",
          "Ids",
          "IfMatch",
          "Jobs",
          "Language",
          "MayAnswer",
          "NewId",
          "Page",
          "Parameters",
          "Problem",
          "ReadCopy",
          "Received",
          "Topic",
          "Versioned",
          "Violation");

  @Test
  void theFewTypesThatServicesMayUseAreTheseAndNoOthers() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.selaras.platform")) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC)
          && type.isTopLevelClass()
          && !type.getSimpleName().equals("package-info")) {
        found.add(type.getSimpleName());
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @Test
  void noneOfThemIsMadeToBeInherited() {
    for (JavaClass type : new ClassFileImporter().importPackages("id.selaras.platform")) {
      if (PUBLIC.contains(type.getSimpleName()) && type.isTopLevelClass() && !type.isAnnotation()) {
        assertThat(type.getModifiers()).as(type.getName()).contains(JavaModifier.FINAL);
      }
    }
  }
}

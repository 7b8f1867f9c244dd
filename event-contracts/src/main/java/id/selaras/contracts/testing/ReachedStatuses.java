package id.selaras.contracts.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The statuses of the problems that the code of an endpoint reaches, by the calls it makes. That a
 * version is stale (412) is left out: it follows from {@code If-Match}, and without one the store
 * repeats what it does.
 */
final class ReachedStatuses {

  private static final String PROBLEM = "id.selaras.platform.Problem";

  private final JavaClasses classes;

  ReachedStatuses(String service) {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.selaras." + service, "id.selaras.platform");
  }

  /** What is reached and not declared, by operation. */
  Map<String, Set<Integer>> undeclared() {
    Map<String, Set<Integer>> undeclared = new TreeMap<>();
    Map<String, Set<Integer>> reached = reached();
    ApiDocument.declaredStatuses()
        .forEach(
            (operation, declared) -> {
              Set<Integer> missing = new TreeSet<>(reached.getOrDefault(operation, Set.of()));
              missing.removeAll(declared);
              if (!missing.isEmpty()) {
                undeclared.put(operation, missing);
              }
            });
    return undeclared;
  }

  /** An operation of the document is named as the method that answers it. */
  private Map<String, Set<Integer>> reached() {
    Map<String, Set<Integer>> reached = new TreeMap<>();
    endpoints()
        .forEach(
            endpoint ->
                reached
                    .computeIfAbsent(endpoint.getName(), any -> new TreeSet<>())
                    .addAll(reachedFrom(endpoint)));
    return reached;
  }

  private Stream<JavaMethod> endpoints() {
    return classes.stream()
        .map(JavaClass::getMethods)
        .flatMap(Set::stream)
        .filter(
            method ->
                method.isAnnotatedWith(RequestMapping.class)
                    || method.isMetaAnnotatedWith(RequestMapping.class));
  }

  private static Set<Integer> reachedFrom(JavaCodeUnit endpoint) {
    Set<Integer> statuses = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(endpoint));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (answersForProblems(unit)) {
        continue;
      }
      uses(unit)
          .forEach(
              use -> {
                if (!use.getTargetOwner().getName().equals(PROBLEM)) {
                  use.getTarget()
                      .resolveMember()
                      .map(JavaCodeUnit.class::cast)
                      .filter(seen::add)
                      .ifPresent(open::add);
                } else {
                  status(use).ifPresent(statuses::add);
                }
              });
    }
    return statuses;
  }

  private static Stream<JavaCodeUnitAccess<?>> uses(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
  }

  private static Optional<Integer> status(JavaCodeUnitAccess<?> use) {
    String factory = use.getTarget().getName();
    return factory.equals("notYetKnown")
        ? Optional.of(409)
        : Optional.ofNullable(ProblemTexts.STATUS_OF.get(factory));
  }

  /** What it calls may fail as it likes: it says something else then. */
  private static boolean answersForProblems(JavaCodeUnit unit) {
    return unit.getCallsFromSelf().stream()
        .anyMatch(call -> call.getTarget().getName().equals("onErrorReturn"));
  }
}

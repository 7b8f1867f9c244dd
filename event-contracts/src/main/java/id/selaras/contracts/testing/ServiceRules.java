package id.selaras.contracts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every service. A service takes all of it with one class, in the service's own
 * package: {@code class ServiceRulesTest implements ServiceRules {}}.
 */
public interface ServiceRules {

  /** Codes of violations that the service hands on before it makes a violation of them. */
  default Set<String> codesHandedOn() {
    return Set.of();
  }

  /** Types of changes that nobody outside hears of, of aggregates that others are told about. */
  default Set<String> silentEventTypes() {
    return Set.of();
  }

  /** The string literals of the service's sources that match, for codes of one manner. */
  static Set<String> literals(String regex) {
    return ProblemTexts.literals(Pattern.compile("\"(" + regex + ")\""));
  }

  private String service() {
    String folder = getClass().getPackageName();
    return folder.substring(folder.lastIndexOf('.') + 1);
  }

  private ServiceArchitecture architecture() {
    return ServiceArchitecture.of(service());
  }

  @Test
  default void theDomainKnowsNoFramework() {
    architecture().domainKnowsNoFramework();
  }

  @Test
  default void storesAloneKnowTheDatabase() {
    architecture().storesAloneKnowTheDatabase();
  }

  @Test
  default void servicesKnowNoAdapter() {
    architecture().servicesKnowNoAdapter();
  }

  @Test
  default void controllersTranslateAlone() {
    architecture().controllersTranslateAlone();
  }

  @Test
  default void storesKnowNoCaller() {
    architecture().storesKnowNoCaller();
  }

  @Test
  default void controllersDeclareWhatTheyRead() {
    architecture().controllersDeclareWhatTheyRead();
  }

  @Test
  default void featureFoldersHaveNoCycles() {
    architecture().featureFoldersHaveNoCycles();
  }

  @Test
  default void noOtherServiceIsImported() {
    architecture().noOtherServiceIsImported();
  }

  @Test
  default void topicsAreNamedOnce() {
    architecture().topicsAreNamedOnce();
  }

  @Test
  default void whatIsReadAndWrittenIsInTheContracts() {
    assertThat(new TopicsRead(service()).areInTheirContracts()).isPositive();
  }

  @Test
  default void eventTypesAreListed() {
    architecture().eventTypesAreListed(silentEventTypes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  default void everyProblemAndViolationHasItsTexts(String language) {
    ProblemTexts texts = new ProblemTexts(language, codesHandedOn());
    assertThat(texts.needed()).hasSizeGreaterThan(20);
    assertThat(texts.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  default void noTextIsLeftOver(String language) {
    assertThat(new ProblemTexts(language, codesHandedOn()).unused()).isEmpty();
  }

  @Test
  default void bothLanguagesNameTheSameThings() {
    assertThat(new ProblemTexts("", codesHandedOn()).places())
        .isEqualTo(new ProblemTexts("_en", codesHandedOn()).places());
  }

  @Test
  default void everyKindOfProblemIsListedWithItsStatus() {
    ProblemTexts texts = new ProblemTexts("", codesHandedOn());
    assertThat(texts.listedStatuses()).isEqualTo(texts.statuses());
  }

  @Test
  default void theApiDocumentDeclaresEveryStatusThatAnEndpointsCodeReaches() {
    assertThat(new ReachedStatuses(service()).undeclared()).isEmpty();
  }
}

package id.selaras.indicator.career;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import id.selaras.platform.Language;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareerTextsTest {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void whateverTheSimulatorSaysHasItsSentenceAndNoneIsLeftOver(String language) {
    Set<String> said = new TreeSet<>();
    Simulator simulator = CareerConfiguration.simulator();
    for (EmploymentStatus status : EmploymentStatus.values()) {
      for (PostType post : PostType.values()) {
        for (Level level : Level.values()) {
          for (Predicate predicate : Predicate.values()) {
            Simulation simulation =
                simulator.answer(
                    new Question(status, post, level, predicate, 12, new BigDecimal(100)));
            Stream.concat(simulation.notes().stream(), Stream.ofNullable(simulation.reason()))
                .forEach(sentence -> said.add(sentence.key()));
          }
        }
      }
    }

    assertThat(ResourceBundle.getBundle("texts.career", Locale.of(language), NO_FALLBACK).keySet())
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void figuresAreWrittenAsTheReaderWritesThemAndNotRoundedAgain() {
    Sentence sum =
        Sentence.of(
            "note.sum",
            2,
            12,
            new BigDecimal("100"),
            new BigDecimal("12.5"),
            new BigDecimal("2.0833"));

    assertThat(CareerTexts.in(Language.INDONESIAN).say(sum)).contains("2/12", "12,5", "= 2,0833");
    assertThat(CareerTexts.in(Language.ENGLISH).say(sum)).contains("2/12", "12.5", "= 2.0833");
  }
}

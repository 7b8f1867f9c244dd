package id.selaras.indicator.career;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as its reader gets it.
 *
 * @param reason why it does not apply, a sentence
 * @param credit of the months asked for
 * @param notes sentences
 * @param source the regulations it follows, where it applies
 */
public record SimulationView(
    boolean applies,
    @Nullable String reason,
    @Nullable BigDecimal creditPerYear,
    @Nullable BigDecimal credit,
    @Nullable BigDecimal yearsToRank,
    @Nullable BigDecimal yearsToLevel,
    @Nullable List<Prospect> comparison,
    List<String> notes,
    String source) {

  static SimulationView of(Simulation simulation, Simulator simulator, CareerTexts texts) {
    List<String> notes = simulation.notes().stream().map(texts::say).toList();
    Sentence reason = simulation.reason();
    Simulation.Figures figures = simulation.figures();
    return figures == null
        ? new SimulationView(
            false,
            reason == null ? null : texts.say(reason),
            null,
            null,
            null,
            null,
            null,
            notes,
            simulator.applicability().source())
        : new SimulationView(
            true,
            null,
            figures.asked().creditPerYear(),
            figures.credit(),
            figures.asked().yearsToRank(),
            figures.asked().yearsToLevel(),
            figures.comparison(),
            notes,
            simulator.rules().source());
  }
}

package id.selaras.indicator.career;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about a career: figures where credit points apply, or why they do not.
 *
 * @param reason why it does not apply; absent where it does
 * @param figures absent where it does not apply
 * @param notes what else is to be known
 */
public record Simulation(
    @Nullable Sentence reason, @Nullable Figures figures, List<Sentence> notes) {

  public Simulation {
    notes = List.copyOf(notes);
  }

  /**
   * @param credit of the months asked for
   * @param asked what the predicate asked for leads to
   * @param comparison what each predicate leads to, best first
   */
  public record Figures(BigDecimal credit, Prospect asked, List<Prospect> comparison) {

    public Figures {
      comparison = List.copyOf(comparison);
    }
  }
}

package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Period;
import id.selaras.platform.Caller;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Public satisfaction per unit and period (PermenPANRB 14/2017), for everybody who is signed in.
 */
@RestController
@RequestMapping("/api/evaluation/satisfaction")
class SatisfactionController {

  private static final String NOTE_ID = "tidak mencakup bias pemilihan responden";
  private static final String NOTE_EN = "does not cover bias in who chose to answer";

  private final SatisfactionService satisfaction;

  SatisfactionController(SatisfactionService satisfaction) {
    this.satisfaction = satisfaction;
  }

  /**
   * Figures by unit code, then period; {@code limit} counts units.
   *
   * @param unit only these units, each by id or code
   * @param period only these periods: 2026, 2026-Q1, 2026-03 or 2026-03-05
   * @param by how long the periods are where none is given
   * @param service only answers about one of these services, by code
   */
  @MayAnswer("unit-unknown")
  @GetMapping
  Mono<Page<SatisfactionFigure>> listSatisfaction(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> period,
      @RequestParam(defaultValue = "YEAR") Period.Span by,
      @RequestParam(defaultValue = "") List<String> service,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Language language) {
    List<Period> periods =
        period.stream()
            .map(
                text ->
                    Period.parse(text)
                        .orElseThrow(() -> Problem.badRequest("period-invalid", text)))
            .toList();
    return satisfaction.page(
        unit,
        periods,
        by,
        service,
        language == Language.ENGLISH ? NOTE_EN : NOTE_ID,
        cursor,
        limit);
  }
}

package id.selaras.indicator.career;

import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The career simulator, for everyone who is signed in: a real example of what a predicate does
 * (PermenPANRB 1/2023 art. 37, Peraturan BKN 3/2023). It knows nobody: only what is asked counts.
 */
@RestController
@RequestMapping("/api/career")
class CareerController {

  private final Simulator simulator;

  CareerController(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * The rules: what each level of a functional post brings and needs, what each predicate is worth,
   * and to whom it does not apply.
   *
   * @param credit levels and predicates with their source
   * @param applicability who is left out, with the source of each
   */
  record Posts(CreditRules credit, Applicability applicability) {}

  /** The rules as data, in the version that the simulator follows. */
  @GetMapping("/posts")
  Posts listPosts() {
    return new Posts(simulator.rules(), simulator.applicability());
  }

  /**
   * What a predicate leads to for somebody of this status, post and level.
   *
   * @param employmentStatus how the person is employed
   * @param postType the kind of post
   * @param level the level of a functional post
   * @param predicate the predicate that is supposed; without one, each of them
   * @param months months worked in the year, 1 to 12
   * @param held credit points that the person holds
   */
  @MayAnswer("simulation-invalid")
  @GetMapping("/simulation")
  SimulationView simulateCareer(
      @RequestParam EmploymentStatus employmentStatus,
      @RequestParam PostType postType,
      @RequestParam(required = false) @Nullable Level level,
      @RequestParam(required = false) @Nullable Predicate predicate,
      @RequestParam(required = false) @Nullable Integer months,
      @RequestParam(required = false) @Nullable BigDecimal held,
      Language language) {
    Simulation simulation =
        simulator.answer(new Question(employmentStatus, postType, level, predicate, months, held));
    return SimulationView.of(simulation, simulator, CareerTexts.in(language));
  }
}

package id.selaras.appraisal.method;

import id.selaras.appraisal.Topics;
import id.selaras.appraisal.method.MethodDecision.Decision;
import id.selaras.contracts.ContractCheck;
import id.selaras.platform.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodContractTest {

  private static final String DECISIONS = Topics.METHOD_DECISION;

  @ParameterizedTest
  @EnumSource
  void decisionsHoldTheirContract(Decision decision) {
    Instant now = Instant.parse("2026-07-01T02:00:00Z");
    for (MethodDecision made :
        List.of(
            new MethodDecision(decision, "alasan", now, "perencana", null, null),
            new MethodDecision(
                decision,
                "alasan",
                now,
                "perencana",
                LocalDate.of(2026, 9, 1),
                Effect.holding("wave", List.of("wave", "other"))))) {
      ContractCheck.producer(
          DECISIONS,
          new Topic<>(DECISIONS, MethodDecisionEvent.class)
              .record("id", 1, "Tested", "test", MethodDecisionEvent.of("id", made))
              .value());
    }
  }
}

package id.selaras.appraisal.evaluation;

import id.selaras.contracts.ContractCheck;
import org.junit.jupiter.api.Test;

class EvaluationContractTest {

  @Test
  void whatIsReadIsInTheContract() {
    ContractCheck.consumer("selaras.evaluation.evaluation.v1", Evaluation.class);
  }
}

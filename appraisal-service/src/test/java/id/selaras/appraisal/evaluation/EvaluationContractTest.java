package id.selaras.appraisal.evaluation;

import id.selaras.appraisal.Topics;
import id.selaras.contracts.ContractCheck;
import org.junit.jupiter.api.Test;

class EvaluationContractTest {

  @Test
  void whatIsReadIsInTheContract() {
    ContractCheck.consumer(Topics.EVALUATION, Evaluation.class);
  }
}

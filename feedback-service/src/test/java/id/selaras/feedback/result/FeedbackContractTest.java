package id.selaras.feedback.result;

import id.selaras.contracts.ContractCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackContractTest {

  @Test
  void whatIsToldAboutAFeedbackHoldsTheContract() {
    Feedback drafted =
        Feedback.drafted(
            DraftTest.appraisal(List.of(DraftTest.result("a", "120", "REPORTED")), List.of()));
    byte[] body =
        FeedbackConfiguration.FEEDBACK
            .serde()
            .serializer()
            .serialize("", FeedbackEvent.of(drafted));

    ContractCheck.producer(FeedbackConfiguration.FEEDBACK.name(), body);
    ContractCheck.compatible("feedback.result-feedback", 1);
  }
}

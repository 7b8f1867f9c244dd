package id.selaras.evaluation;

import id.selaras.contracts.ContractCheck;
import id.selaras.evaluation.coverage.AcknowledgementEvent;
import id.selaras.evaluation.coverage.Coverage;
import id.selaras.evaluation.intake.SurveyRejection;
import id.selaras.evaluation.progress.AppraisalEvent;
import id.selaras.evaluation.progress.Performance;
import id.selaras.evaluation.progress.PlanEvent;
import id.selaras.evaluation.progress.Progress;
import id.selaras.evaluation.quality.IndicatorQuality;
import id.selaras.evaluation.quality.IndicatorVersionEvent;
import id.selaras.evaluation.recommendation.LookedEvaluation;
import id.selaras.evaluation.recommendation.MethodDecisionEvent;
import id.selaras.evaluation.recommendation.RecommendationEvent;
import id.selaras.evaluation.recommendation.RevisionEvent;
import id.selaras.evaluation.satisfaction.Cell;
import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void everythingThatIsReadExistsInItsContract() {
    ContractCheck.consumer("selaras.appraisal.unit.v1", UnitEvent.class);
    ContractCheck.consumer("selaras.appraisal.wave.v1", WaveEvent.class);
    ContractCheck.consumer("selaras.appraisal.plan.v1", PlanEvent.class);
    ContractCheck.consumer("selaras.appraisal.appraisal.v1", AppraisalEvent.class);
    ContractCheck.consumer("selaras.evaluation.survey-response.v1", SurveyResponse.class);
    ContractCheck.consumer("selaras.evaluation.survey-rejection.v1", SurveyRejection.class);
    ContractCheck.consumer("selaras.evaluation.unit-satisfaction.v1", Cell.class);
    ContractCheck.consumer("selaras.evaluation.progress.v1", Progress.class);
    ContractCheck.consumer("selaras.evaluation.unit-performance.v1", Performance.class);
    ContractCheck.consumer("selaras.indicator.acknowledgement.v1", AcknowledgementEvent.class);
    ContractCheck.consumer("selaras.evaluation.coverage.v1", Coverage.class);
    ContractCheck.consumer("selaras.evaluation.indicator-quality.v1", IndicatorQuality.class);
    ContractCheck.consumer("selaras.indicator.indicator-version.v1", IndicatorVersionEvent.class);
    ContractCheck.consumer("selaras.evaluation.evaluation.v1", LookedEvaluation.class);
    ContractCheck.consumer("selaras.evaluation.recommendation.v1", RecommendationEvent.class);
    ContractCheck.consumer("selaras.indicator.revision.v1", RevisionEvent.class);
    ContractCheck.consumer("selaras.appraisal.method-decision.v1", MethodDecisionEvent.class);
  }
}

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
import id.selaras.evaluation.recommendation.LookEvent;
import id.selaras.evaluation.recommendation.MethodDecisionEvent;
import id.selaras.evaluation.recommendation.RecommendationEvent;
import id.selaras.evaluation.recommendation.RevisionEvent;
import id.selaras.evaluation.satisfaction.Cell;
import id.selaras.evaluation.served.Served;
import id.selaras.evaluation.source.SourceEvent;
import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void everythingThatIsReadExistsInItsContract() {
    ContractCheck.consumer(Topics.UNIT, UnitEvent.class);
    ContractCheck.consumer(Topics.WAVE, WaveEvent.class);
    ContractCheck.consumer(Topics.PLAN, PlanEvent.class);
    ContractCheck.consumer(Topics.APPRAISAL, AppraisalEvent.class);
    ContractCheck.consumer(Topics.SURVEY_RESPONSE, SurveyResponse.class);
    ContractCheck.consumer(Topics.SURVEY_REJECTION, SurveyRejection.class);
    ContractCheck.consumer(Topics.UNIT_SATISFACTION, Cell.class);
    ContractCheck.consumer(Topics.SURVEY_SOURCE, SourceEvent.class);
    ContractCheck.consumer(Topics.SURVEY_SERVED, Served.class);
    ContractCheck.consumer(Topics.PROGRESS, Progress.class);
    ContractCheck.consumer(Topics.UNIT_PERFORMANCE, Performance.class);
    ContractCheck.consumer(Topics.ACKNOWLEDGEMENT, AcknowledgementEvent.class);
    ContractCheck.consumer(Topics.COVERAGE, Coverage.class);
    ContractCheck.consumer(Topics.INDICATOR_QUALITY, IndicatorQuality.class);
    ContractCheck.consumer(Topics.INDICATOR_VERSION, IndicatorVersionEvent.class);
    ContractCheck.consumer(Topics.EVALUATION, LookEvent.class);
    ContractCheck.consumer(Topics.RECOMMENDATION, RecommendationEvent.class);
    ContractCheck.consumer(Topics.REVISION, RevisionEvent.class);
    ContractCheck.consumer(Topics.METHOD_DECISION, MethodDecisionEvent.class);
  }
}

package id.selaras.appraisal.indicator;

import id.selaras.appraisal.Topics;
import id.selaras.contracts.ContractCheck;
import org.junit.jupiter.api.Test;

class IndicatorContractTest {

  @Test
  void whatIsReadOfAnIndicatorVersionIsInTheContract() {
    ContractCheck.consumer(Topics.INDICATOR_VERSION, IndicatorVersion.class);
  }

  @Test
  void whatIsReadOfAnInstrumentVersionIsInTheContract() {
    ContractCheck.consumer(Topics.INSTRUMENT_VERSION, InstrumentVersion.class);
  }
}

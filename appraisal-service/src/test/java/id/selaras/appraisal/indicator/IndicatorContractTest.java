package id.selaras.appraisal.indicator;

import id.selaras.contracts.ContractCheck;
import org.junit.jupiter.api.Test;

class IndicatorContractTest {

  @Test
  void whatIsReadOfAnIndicatorVersionIsInTheContract() {
    ContractCheck.consumer("selaras.indicator.indicator-version.v1", IndicatorVersion.class);
  }

  @Test
  void whatIsReadOfAnInstrumentVersionIsInTheContract() {
    ContractCheck.consumer("selaras.indicator.instrument-version.v1", InstrumentVersion.class);
  }
}

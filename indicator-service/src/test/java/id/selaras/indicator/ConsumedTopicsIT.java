package id.selaras.indicator;

import id.selaras.contracts.testing.ConsumedTopics;
import id.selaras.contracts.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningService
class ConsumedTopicsIT {

  @Autowired private ApplicationContext service;

  @Test
  void theCatalogueNamesThisServiceAsConsumerOfJustWhatItReads() {
    new ConsumedTopics("indicator-service", service).check();
  }
}

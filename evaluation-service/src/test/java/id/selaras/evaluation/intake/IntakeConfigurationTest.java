package id.selaras.evaluation.intake;

import id.selaras.evaluation.SecuredBroker;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ProducerFactory;

class IntakeConfigurationTest {

  @Test
  void anUploadReachesASecuredBroker() {
    SecuredBroker.told(
        context ->
            SecuredBroker.isReachedWith(
                IntakeConfiguration.settings(
                    context.getBean(ProducerFactory.class).getConfigurationProperties())));
  }
}

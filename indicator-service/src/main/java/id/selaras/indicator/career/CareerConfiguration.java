package id.selaras.indicator.career;

import id.selaras.platform.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulator with the rules it follows. */
@Configuration(proxyBeanMethods = false)
class CareerConfiguration {

  @Bean
  Simulator careerSimulator() {
    return simulator();
  }

  static Simulator simulator() {
    return new Simulator(
        Parameters.load("functional-credit", 1, CreditRules.class),
        Parameters.load("credit-applicability", 1, Applicability.class));
  }
}

package id.selaras.evaluation.survey;

import id.selaras.platform.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The satisfaction scheme in force. */
@Configuration(proxyBeanMethods = false)
public class SurveyConfiguration {

  /** Version 1 of PermenPANRB 14/2017. */
  @Bean
  public SatisfactionScheme satisfactionScheme() {
    return Parameters.load("satisfaction", 1, SatisfactionScheme.class);
  }
}

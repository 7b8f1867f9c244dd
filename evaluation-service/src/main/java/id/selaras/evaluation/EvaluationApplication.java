package id.selaras.evaluation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Satisfaction feeds, exact figures, and how they move. */
@SpringBootApplication(proxyBeanMethods = false)
public class EvaluationApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(EvaluationApplication.class, args);
  }
}

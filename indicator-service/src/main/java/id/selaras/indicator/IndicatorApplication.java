package id.selaras.indicator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Aspects, measurable indicators and weighted instruments, each in published versions. */
@SpringBootApplication
public class IndicatorApplication {

  public static void main(String[] args) {
    SpringApplication.run(IndicatorApplication.class, args);
  }
}

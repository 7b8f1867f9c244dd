package id.selaras.appraisal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Organisation, roll-out waves, cycles, plans, appraisals and scoring schemes. */
@SpringBootApplication
public class AppraisalApplication {

  public static void main(String[] args) {
    SpringApplication.run(AppraisalApplication.class, args);
  }
}

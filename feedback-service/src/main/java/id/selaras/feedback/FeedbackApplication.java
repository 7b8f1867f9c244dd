package id.selaras.feedback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Constructive feedback on results: drafted, completed, acknowledged. */
@SpringBootApplication
public class FeedbackApplication {

  public static void main(String[] args) {
    SpringApplication.run(FeedbackApplication.class, args);
  }
}

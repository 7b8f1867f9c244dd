package id.selaras.acceptance;

import id.selaras.local.year.Plan;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * People who go on appraising and answering while instances die. Each repeats what was not answered
 * until it is, as a person or a survey system would, and keeps what it was promised.
 */
final class Load implements AutoCloseable {

  /** A month that nothing else in the tests answers for. */
  static final String PERIOD = "2023-03";

  private static final int ROWS = 25;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final SystemApart apart;
  private final String run;
  private final Random random;
  private final List<String> cycles = new ArrayList<>();
  private final List<String> appraisals = new ArrayList<>();
  private final CompletableFuture<Void> work;
  private volatile boolean over;
  private int rows;
  private long total;

  Load(SystemApart apart, long seed) {
    this.apart = apart;
    this.run = "mati-" + seed;
    this.random = new Random(seed);
    this.work =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(this::appraise), CompletableFuture.runAsync(this::answer));
  }

  private void appraise() {
    while (!over) {
      String name = run + "-" + cycles.size();
      Plan plan = persist(() -> apart.plan(name));
      cycles.add(plan.cycle());
      for (String employee : SystemApart.STAFF) {
        if (!over) {
          appraisals.add(
              persist(
                  () -> apart.circle.finalAppraisal(employee, SystemApart.APPRAISER, plan, 140)));
        }
      }
    }
  }

  private void answer() {
    while (!over) {
      StringBuilder csv = new StringBuilder(SurveyFile.HEADER);
      for (int row = 0; row < ROWS; row++) {
        csv.append("%s-%d,2023-03-%02d,Loket 1,x,y".formatted(run, rows++, 1 + rows % 28));
        for (int element = 0; element < 9; element++) {
          int answer = 1 + random.nextInt(4);
          total += answer;
          csv.append(',').append(answer);
        }
        csv.append('\n');
      }
      persist(() -> apart.surveys.send(SystemApart.SOURCE, "text/csv", csv.toString()).expect(200));
    }
  }

  /** Every verb leaves alone what has been done before, so an interrupted story is told again. */
  private static <T> T persist(Supplier<T> story) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return story.get();
      } catch (AssertionError | UncheckedIOException unanswered) {
        if (Instant.now().isAfter(deadline)) {
          throw unanswered;
        }
      }
    }
  }

  /** Lets everybody come to an end of what they are doing. */
  @Override
  public void close() {
    over = true;
    work.join();
  }

  /** The cycles that were opened. */
  List<String> cycles() {
    return cycles;
  }

  /** The appraisals that were told to be final. */
  List<String> appraisals() {
    return appraisals;
  }

  /** The answers that were told to be accepted. */
  int rows() {
    return rows;
  }

  /** The index of these answers: weight 1/9 each, on the scale to 100. */
  double index() {
    return 25.0 * total / (9 * rows);
  }
}

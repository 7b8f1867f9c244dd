package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

class JobsTest {

  private final Database database = new Database();
  private final ReactiveMongoTemplate mongo = database.template();

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aJobTellsOfItselfInEveryInstanceAndIsNotStartedTwiceAtOnce() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Jobs.Work work =
        (of, progress) -> {
          runs.incrementAndGet();
          progress.report(5, 10);
          progress.skip();
          half.countDown();
          goOn.await();
          progress.report(10, 10);
        };
    Jobs one = jobs(work);
    Jobs two = jobs(work);

    var accepted = one.accept("count", "units").block();
    String id = accepted.getBody().id();
    assertThat(accepted.getStatusCode().value()).isEqualTo(202);
    assertThat(accepted.getHeaders().getLocation()).hasPath("/api/operations/example/jobs/" + id);
    assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(two.start("count", "units").block().id()).isEqualTo(id);
    assertThat(two.start("count", "others").block().id()).isNotEqualTo(id);
    Jobs.Job seen = two.get(id).block();
    assertThat(seen.status()).isEqualTo(Jobs.Status.RUNNING);
    assertThat(seen.done()).isEqualTo(5);
    assertThat(seen.total()).isEqualTo(10);

    goOn.countDown();
    Jobs.Job done = ended(two, id);
    assertThat(done.status()).isEqualTo(Jobs.Status.DONE);
    assertThat(done.done()).isEqualTo(10);
    assertThat(done.skipped()).isEqualTo(1);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(runs).hasValue(2);
    assertThat(one.start("count", "units").block().id()).isNotEqualTo(id);
    assertThatThrownBy(() -> two.get("nothing").block()).hasMessageContaining("not-found");
  }

  @Test
  void workThatFailsSaysWhyAndMayBeStartedAgain() {
    Jobs jobs =
        jobs(
            (of, progress) -> {
              throw new IllegalStateException("no such thing");
            });
    String id = jobs.start("count", "units").block().id();
    Jobs.Job failed = ended(jobs, id);
    assertThat(failed.status()).isEqualTo(Jobs.Status.FAILED);
    assertThat(failed.reason()).contains("no such thing");
    assertThat(jobs.start("count", "units").block().id()).isNotEqualTo(id);
  }

  @Test
  void theJobOfAnInstanceThatHasDiedIsBegunAgainByAnotherAndTheDeadOneSpoilsNothing()
      throws Exception {
    CountDownLatch dead = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    AtomicInteger spoilt = new AtomicInteger();
    // Nobody renews its jobs: to the others it is dead, although it wakes up later.
    Jobs one =
        jobs(
            (of, progress) -> {
              dead.await();
              try {
                progress.confirm();
                spoilt.incrementAndGet();
              } finally {
                tried.countDown();
              }
            });
    Jobs two = jobs((of, progress) -> progress.report(7, 7));
    String id = one.start("count", "units").block().id();

    two.start();
    Jobs.Job done = ended(two, id);
    two.stop();
    dead.countDown();

    assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(spoilt).hasValue(0);
    assertThat(done.status()).isEqualTo(Jobs.Status.DONE);
    assertThat(one.get(id).block()).isEqualTo(done);
  }

  @Test
  void anInstanceThatStopsLeavesItsJobToTheNext() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Jobs one =
        jobs(
            (of, progress) -> {
              begun.countDown();
              new CountDownLatch(1).await();
            });
    String id = one.start("count", "units").block().id();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    one.stop();
    Jobs two = jobs((of, progress) -> progress.report(1, 1));
    two.start();
    assertThat(ended(two, id).status()).isEqualTo(Jobs.Status.DONE);
    two.stop();
  }

  @Test
  void whatEndedLongAgoIsForgottenWhenTheNextJobStarts() {
    String old = ended(jobs((of, progress) -> {}), started("units")).id();
    Clock later = Clock.offset(Clock.systemUTC(), Jobs.KEPT.minusDays(1));
    jobs((of, progress) -> {}, later).start("count", "others").block();
    assertThat(jobs((of, progress) -> {}).get(old).block().id()).isEqualTo(old);

    Clock muchLater = Clock.offset(Clock.systemUTC(), Jobs.KEPT.plusDays(1));
    jobs((of, progress) -> {}, muchLater).start("count", "others").block();
    assertThatThrownBy(() -> jobs((of, progress) -> {}).get(old).block())
        .hasMessageContaining("not-found");
  }

  private String started(String of) {
    return jobs((ignored, progress) -> {}).start("count", of).block().id();
  }

  private static Jobs.Job ended(Jobs jobs, String id) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> jobs.get(id).block(), job -> job.status() != Jobs.Status.RUNNING);
  }

  private Jobs jobs(Jobs.Work work) {
    return jobs(work, Clock.systemUTC());
  }

  private Jobs jobs(Jobs.Work work, Clock clock) {
    return new Jobs(
        mongo, "example", List.of(new Jobs.Kind("count", work)), clock, Duration.ofMillis(600));
  }
}

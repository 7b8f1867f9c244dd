package id.selaras.indicator.revision;

import static id.selaras.indicator.revision.Inbox.REASON;
import static id.selaras.indicator.revision.Inbox.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.Topics;
import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.catalogue.DraftService;
import id.selaras.platform.AggregateStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a crash leaves half done is finished by the events that were told. */
@RunningService
class InterruptedRevisionIT {

  @LocalServerPort private int port;
  @Autowired private AggregateStore<Revision> revisions;
  @Autowired private DraftService drafts;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private WebTestClient planner;
  private Inbox inbox;

  @BeforeEach
  void people() {
    inbox = new Inbox(port);
    planner = new Api(port).as("perencana", "PLANNER");
  }

  @Test
  void aDecisionWithoutItsDraftGetsItByItsOwnEvent() {
    String indicator = inbox.published("I-" + run);
    String revision = inbox.recommended("i1-" + run, indicator, "REWORD");

    decideAndCrash(revision, Decision.ACCEPTED, null, null);

    await()
        .untilAsserted(
            () ->
                assertThat(inbox.revision(revision).at("/result/status").asString())
                    .isEqualTo("DRAFT"));
    assertThat(newest(indicator).path("indicatorVersion").asInt()).isEqualTo(2);
  }

  @Test
  void aDraftThatWasNeverNotedIsFoundAgainAndItsPublicationIsTold() {
    String indicator = inbox.published("J-" + run);
    String revision = inbox.recommended("j1-" + run, indicator, "REWORD");
    Cause cause = new Cause(Cause.Kind.RECOMMENDATION, "j1-" + run);

    drafts.next(indicator, cause).block();
    inbox.publish(indicator, newest(indicator).path("version").asLong());
    decideAndCrash(revision, Decision.ACCEPTED, null, null);

    await()
        .untilAsserted(
            () ->
                assertThat(inbox.revision(revision).at("/result/status").asString())
                    .isEqualTo("PUBLISHED"));
    assertThat(newest(indicator).path("indicatorVersion").asInt()).isEqualTo(2);
  }

  @Test
  void aCodeThatWasTakenInTheMeantimeLosesNoDecision() {
    NewIndicator wanted = new NewIndicator("K-" + run, "Waktu tunggu");
    for (String proposal : new String[] {"k1-" + run, "k2-" + run}) {
      inbox.propose(proposal, 1, 0, "OPEN");
      decideAndCrash(inbox.inInbox(Cause.Kind.PROPOSAL, proposal), Decision.ACCEPTED, null, wanted);
    }

    await()
        .untilAsserted(
            () ->
                assertThat(
                        body(planner
                                .get()
                                .uri(
                                    "/api/indicators?cause=proposal:k1-{run}&cause=proposal:k2-{run}",
                                    run,
                                    run)
                                .exchange())
                            .path("items")
                            .findValuesAsString("code"))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .contains("K-" + run)
                    .allMatch(code -> code.startsWith("K-" + run)));
  }

  @Test
  void whatWasPostponedUntilTodayIsOpenAndMayBeDecided() {
    String indicator = inbox.published("L-" + run);
    String revision = inbox.recommended("l1-" + run, indicator, "REWORD");

    decideAndCrash(revision, Decision.POSTPONED, LocalDate.now(ZoneId.of("Asia/Jakarta")), null);

    assertThat(inbox.listed("OPEN", revision)).isTrue();
    assertThat(inbox.listed("POSTPONED", revision)).isFalse();
    assertThat(inbox.revision(revision).path("status").asString()).isEqualTo("OPEN");
    inbox
        .decide(revision, 2, Map.of("decision", "REJECTED", "reason", REASON))
        .expectStatus()
        .isOk();
    assertThat(inbox.listed("OPEN", revision)).isFalse();
  }

  @Test
  void whatNamesAVersionThatNeverWasIsKeptAmongTheDeadLetters() {
    inbox.recommend("m1-" + run, "no-such-indicator", "REWORD");

    var letters = Outside.here().await(Topics.DEAD_LETTER, "m1-" + run, 1);
    assertThat(
            new String(
                letters.getFirst().headers().lastHeader("selaras-reason").value(),
                StandardCharsets.UTF_8))
        .contains("no-such-indicator:1");
  }

  /** The decision's own write, and nothing after it. */
  private void decideAndCrash(
      String revision,
      Decision decision,
      @Nullable LocalDate until,
      @Nullable NewIndicator started) {
    RevisionDecision taken =
        new RevisionDecision(
            decision,
            REASON,
            Instant.now(),
            until,
            decision == Decision.ACCEPTED ? RevisionAction.REVISE : null,
            started);
    revisions.change(revision, 1, state -> state.decided(taken), "revision.decided").block();
  }

  private JsonNode newest(String indicator) {
    return body(planner.get().uri("/api/indicators/{id}", indicator).exchange());
  }
}

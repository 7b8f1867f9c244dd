package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an administrator does with a service: look at its dead letters and replay them, rebuild a
 * copy from its topic, send again what it has told. Outside it is {@code
 * /api/operations/<service>}. [DESIGN]
 */
@RestController
@RequestMapping("/operations")
class OperationsController {

  private static final String ADMIN = "ADMIN";

  private final DeadLetterStore letters;
  private final Replay replay;
  private final Jobs jobs;
  private final Map<String, Jobs.Copy> copies;
  private final Republication republication;
  private final ReactiveMongoTemplate mongo;

  OperationsController(
      DeadLetterStore letters,
      Replay replay,
      Jobs jobs,
      Map<String, Jobs.Copy> copies,
      Republication republication,
      ReactiveMongoTemplate mongo) {
    this.letters = letters;
    this.replay = replay;
    this.jobs = jobs;
    this.copies = copies;
    this.republication = republication;
    this.mongo = mongo;
  }

  /**
   * A dead letter; its body and headers only where one is asked for.
   *
   * @param origin {@code topic/partition/offset} of a record that a listener refused, {@code
   *     outbox/collection/id/version} of an event that the broker refused
   * @param topic where the record came from, or where the event was to go
   */
  record LetterView(
      String id,
      String origin,
      String topic,
      @Nullable Integer partition,
      @Nullable Long offset,
      @Nullable String key,
      @Nullable String listener,
      String reason,
      Instant at,
      DeadLetter.Status status,
      long tries,
      @Nullable Instant replayedAt,
      @Nullable Map<String, String> headers,
      @Nullable String body) {

    static LetterView brief(DeadLetter letter) {
      return of(letter, null, null);
    }

    static LetterView full(DeadLetter letter) {
      Map<String, String> headers = new LinkedHashMap<>();
      for (Header header : letter.headers()) {
        if (header.value() != null) {
          headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
      }
      byte[] value = letter.value();
      return of(letter, headers, value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    private static LetterView of(
        DeadLetter letter, @Nullable Map<String, String> headers, @Nullable String body) {
      return new LetterView(
          letter.id(),
          letter.origin(),
          letter.topic(),
          letter.partition(),
          letter.offset(),
          letter.key(),
          letter.listener(),
          letter.reason(),
          letter.at(),
          letter.status(),
          letter.tries(),
          letter.replayedAt(),
          headers,
          body);
    }
  }

  record CopyView(String copy, String topic, long documents) {}

  record RebuildRequest(@Nullable String copy) {}

  /**
   * What is to be told again.
   *
   * @param store the collection of one kind of aggregates; absent for all
   */
  record RepublicationRequest(@Nullable String store) {}

  /** Dead letters, the newest first. */
  @GetMapping("/dead-letters")
  Mono<ResponseEntity<Page<LetterView>>> listDeadLetters(
      Caller caller,
      @RequestParam(required = false) DeadLetter.@Nullable Status status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    caller.require(ADMIN);
    return letters.page(status, cursor, limit).map(page -> personal(page.map(LetterView::brief)));
  }

  /** One dead letter with its body as text. */
  @GetMapping("/dead-letters/{id}")
  Mono<ResponseEntity<LetterView>> getDeadLetter(Caller caller, @PathVariable String id) {
    caller.require(ADMIN);
    return letters.get(id).map(letter -> personal(LetterView.full(letter)));
  }

  /**
   * Hands the record to the listener that refused it; refused again it stays open. For an event
   * that the broker refused it sends the state of its aggregate as it is now.
   */
  @PostMapping("/dead-letters/{id}/replay")
  Mono<ResponseEntity<LetterView>> replayDeadLetter(Caller caller, @PathVariable String id) {
    caller.require(ADMIN);
    return replay.replay(id).map(letter -> personal(LetterView.brief(letter)));
  }

  /** What can be rebuilt. */
  @GetMapping("/copies")
  Mono<Page<CopyView>> listCopies(Caller caller) {
    caller.require(ADMIN);
    return Flux.fromIterable(copies.entrySet())
        .concatMap(
            copy ->
                mongo
                    .count(new Query(), copy.getKey())
                    .map(n -> new CopyView(copy.getKey(), copy.getValue().topic(), n)))
        .collectList()
        .map(found -> new Page<>(found, null));
  }

  /** Rebuilds a copy from its topic alone; one that is under way is found. */
  @PostMapping("/rebuilds")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<ResponseEntity<Jobs.Job>> rebuildCopy(Caller caller, @RequestBody RebuildRequest request) {
    caller.require(ADMIN);
    String copy = request.copy() == null ? "" : request.copy();
    if (!copies.containsKey(copy)) {
      return Mono.error(
          Problem.rule("copy-unknown").with(List.of(Violation.at("/copy", "copy-unknown", copy))));
    }
    return jobs.accept(OperationsAutoConfiguration.REBUILD, copy);
  }

  /**
   * Sends the current state of every aggregate again, under the versions they have, so that a lost
   * topic is refilled; one that is under way is found. Where the service has noticed that its
   * database is older than what it has told, doing so for all lets it send again, under versions
   * raised to the next million.
   */
  @PostMapping("/republications")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<ResponseEntity<Jobs.Job>> republishStates(
      Caller caller, @RequestBody(required = false) @Nullable RepublicationRequest request) {
    caller.require(ADMIN);
    String store = request == null || request.store() == null ? Republication.ALL : request.store();
    if (!republication.knows(store)) {
      return Mono.error(
          Problem.rule("store-unknown")
              .with(List.of(Violation.at("/store", "store-unknown", store))));
    }
    return jobs.accept(OperationsAutoConfiguration.REPUBLICATION, store);
  }

  /** How far a job is. */
  @GetMapping("/jobs/{id}")
  Mono<Jobs.Job> getJob(Caller caller, @PathVariable String id) {
    caller.require(ADMIN);
    return jobs.get(id);
  }

  private static <T> ResponseEntity<T> personal(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate()).body(body);
  }
}

package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceStore;
import id.selaras.evaluation.survey.Parameters;
import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rejected rows: listed, taken away as a file, corrected and sent again by the feed door. A record
 * that is then accepted is resolved. [DESIGN]
 */
@RestController
@RequestMapping("/api/surveys/rejections")
class RejectionController {

  private static final String[] READERS = {"ADMIN", "EVALUATOR", "AUDITOR"};

  private final SourceStore sources;
  private final RejectionStore rejections;
  private final SentenceStore sentences;

  RejectionController(SourceStore sources, RejectionStore rejections, SentenceStore sentences) {
    this.sources = sources;
    this.rejections = rejections;
    this.sentences = sentences;
  }

  /** Rejected rows of a source, by upload and line; {@code status} is OPEN or RESOLVED. */
  @GetMapping
  Mono<Page<RejectionView>> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String upload,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      ServerWebExchange exchange) {
    Parameters.allow(
        exchange.getRequest().getQueryParams().keySet(),
        "source",
        "upload",
        "status",
        "cursor",
        "limit");
    SurveyRejection.Status wanted = status(status);
    RejectionView.Sentences words = sentences.in(exchange);
    return sources
        .admitting(caller, source, READERS)
        .flatMap(
            found ->
                rejections.page(
                    new RejectionStore.Wanted(found.code(), upload, wanted), cursor, limit))
        .map(page -> page.map(rejection -> RejectionView.of(rejection, words)));
  }

  /**
   * The same as a CSV file with the mapped columns, ready to be corrected and sent again; what is
   * resolved is left out unless it is asked for.
   */
  @GetMapping(path = "/download", produces = "text/csv")
  Mono<ResponseEntity<Flux<String>>> download(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String upload,
      @RequestParam(required = false) @Nullable String status,
      ServerWebExchange exchange) {
    Parameters.allow(exchange.getRequest().getQueryParams().keySet(), "source", "upload", "status");
    SurveyRejection.Status given = status(status);
    SurveyRejection.Status wanted = given == null ? SurveyRejection.Status.OPEN : given;
    RejectionView.Sentences words = sentences.in(exchange);
    return sources
        .admitting(caller, source, READERS)
        .map(
            found ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .headers(headers -> headers.setContentDisposition(file(found)))
                    .body(
                        lines(
                            found,
                            new RejectionStore.Wanted(found.code(), upload, wanted),
                            words)));
  }

  private Flux<String> lines(
      Source source, RejectionStore.Wanted wanted, RejectionView.Sentences words) {
    var file = new CorrectionFile(source);
    return rejections
        .all(wanted)
        .map(rejection -> file.line(rejection, words))
        .startWith(file.header());
  }

  private static ContentDisposition file(Source source) {
    return ContentDisposition.attachment().filename(source.code() + "-rejections.csv").build();
  }

  private static SurveyRejection.@Nullable Status status(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(SurveyRejection.Status.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("rejection-status-invalid", text));
  }
}

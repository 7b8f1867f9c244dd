package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceService;
import id.selaras.platform.Caller;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rejected rows: listed, taken away as a file, corrected and sent again by the feed door. A record
 * that is then accepted is resolved. [DESIGN]
 */
@RestController
@RequestMapping("/api/surveys/rejections")
class RejectionController {

  private final SourceService sources;
  private final RejectionStore rejections;

  RejectionController(SourceService sources, RejectionStore rejections) {
    this.sources = sources;
    this.rejections = rejections;
  }

  /**
   * Rejected rows of a source, by upload and line.
   *
   * @param source the code of the source; may be left out by an account that feeds just one
   * @param upload only rows of this upload
   */
  @MayAnswer("source-unknown")
  @GetMapping
  Mono<Page<RejectionView>> listRejections(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String upload,
      @RequestParam(required = false) SurveyRejection.@Nullable Status status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Language language) {
    RejectionView.Sentences words = FaultTexts.in(language);
    return sources
        .admitting(caller, source, SourceService.READERS)
        .flatMap(
            found ->
                rejections.page(new RejectionFilter(found.code(), upload, status), cursor, limit))
        .map(page -> page.map(rejection -> RejectionView.of(rejection, words)));
  }

  /**
   * The same as a CSV file with the mapped columns, ready to be corrected and sent again; what is
   * resolved is left out unless it is asked for.
   *
   * @param source the code of the source; may be left out by an account that feeds just one
   * @param upload only rows of this upload
   */
  @MayAnswer("source-unknown")
  @GetMapping(path = "/download", produces = "text/csv")
  Mono<ResponseEntity<Flux<String>>> downloadRejections(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String upload,
      @RequestParam(required = false) SurveyRejection.@Nullable Status status,
      Language language) {
    SurveyRejection.Status wanted = status == null ? SurveyRejection.Status.OPEN : status;
    RejectionView.Sentences words = FaultTexts.in(language);
    return sources
        .admitting(caller, source, SourceService.READERS)
        .map(
            found ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .headers(headers -> headers.setContentDisposition(file(found)))
                    .body(lines(found, new RejectionFilter(found.code(), upload, wanted), words)));
  }

  private Flux<String> lines(Source source, RejectionFilter asked, RejectionView.Sentences words) {
    var file = new CorrectionFile(source);
    return rejections
        .all(asked)
        .map(rejection -> file.line(rejection, words))
        .startWith(file.header());
  }

  private static ContentDisposition file(Source source) {
    return ContentDisposition.attachment().filename(source.code() + "-rejections.csv").build();
  }
}

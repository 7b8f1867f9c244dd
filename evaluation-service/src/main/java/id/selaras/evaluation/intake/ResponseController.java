package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceStore;
import id.selaras.evaluation.survey.Parameters;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The feed door. [DESIGN] An upload is answered when it has been read to its end, also when it is
 * refused.
 */
@RestController
@RequestMapping("/api/surveys")
class ResponseController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;
  private static final int BUFFERS_AHEAD = 8;

  private final SourceStore sources;
  private final UploadStore uploads;
  private final RejectionStore rejections;
  private final MessageSource texts = texts();

  ResponseController(SourceStore sources, UploadStore uploads, RejectionStore rejections) {
    this.sources = sources;
    this.uploads = uploads;
    this.rejections = rejections;
  }

  /** Takes in a file of responses, CSV or newline-delimited JSON. */
  @PostMapping("/responses")
  Mono<UploadAnswer> upload(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(defaultValue = "false") boolean dryRun,
      ServerWebExchange exchange) {
    Locale locale = locale(exchange);
    InputStream body =
        DataBufferUtils.subscriberInputStream(exchange.getRequest().getBody(), BUFFERS_AHEAD);
    return admitted(caller, source, exchange)
        .publishOn(Schedulers.boundedElastic())
        .map(found -> answer(Ids.next(), found, format(exchange), body, dryRun, locale))
        .onErrorResume(
            refused ->
                Mono.<UploadAnswer>fromCallable(
                        () -> {
                          // A reply while the client still sends deadlocks simple clients.
                          body.transferTo(java.io.OutputStream.nullOutputStream());
                          throw new Refused(refused);
                        })
                    .subscribeOn(Schedulers.boundedElastic())
                    .onErrorMap(drained -> refused))
        .doFinally(end -> Schedulers.boundedElastic().schedule(() -> close(body)));
  }

  /** Rejected rows, by upload and line. */
  @GetMapping("/rejections")
  Mono<Page<UploadAnswer.Rejection>> rejections(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String upload,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      ServerWebExchange exchange) {
    Parameters.allow(
        exchange.getRequest().getQueryParams().keySet(), "source", "upload", "cursor", "limit");
    Locale locale = locale(exchange);
    return admitted(caller, source, null)
        .flatMap(found -> rejections.page(found.code(), upload, cursor, limit))
        .map(page -> page.map(rejection -> shown(rejection, locale)));
  }

  private Mono<Source> admitted(
      Caller caller, @Nullable String code, @Nullable ServerWebExchange exchange) {
    return Mono.defer(
        () -> {
          caller.require("FEED", "ADMIN");
          if (exchange != null) {
            Parameters.allow(exchange.getRequest().getQueryParams().keySet(), "source", "dryRun");
            format(exchange);
          }
          if (code == null || code.isBlank()) {
            throw Problem.badRequest("source-required");
          }
          return sources
              .byCode(code)
              .map(Versioned::state)
              .doOnNext(
                  source -> {
                    if (!caller.has("ADMIN") && !caller.account().equals(source.feedAccount())) {
                      throw Problem.forbidden("source-of-another-feed", source.code());
                    }
                  });
        });
  }

  private UploadAnswer answer(
      String uploadId,
      Source source,
      UploadStore.Format format,
      InputStream body,
      boolean dryRun,
      Locale locale) {
    try {
      Upload upload = uploads.take(uploadId, source, format, body, dryRun);
      List<UploadAnswer.Rejection> first =
          upload.firstRejections().stream().map(each -> shown(each, locale)).toList();
      String next =
          upload.rejectedCount() > first.size()
              ? "/api/surveys/rejections?source=%s&upload=%s".formatted(source.code(), uploadId)
              : null;
      return new UploadAnswer(
          uploadId, dryRun, upload.acceptedCount(), upload.rejectedCount(), first, next);
    } catch (IOException broken) {
      throw Problem.badRequest("upload-broken-off");
    }
  }

  private static UploadStore.Format format(ServerWebExchange exchange) {
    MediaType type = exchange.getRequest().getHeaders().getContentType();
    if (type != null && CSV.isCompatibleWith(type)) {
      return UploadStore.Format.CSV;
    }
    if (type != null && NDJSON.isCompatibleWith(type)) {
      return UploadStore.Format.NDJSON;
    }
    throw Problem.badRequest("media-type-of-feed", String.valueOf(type));
  }

  private UploadAnswer.Rejection shown(SurveyRejection rejection, Locale locale) {
    return new UploadAnswer.Rejection(
        rejection.line(),
        rejection.record(),
        rejection.errors().stream()
            .map(
                fault ->
                    new UploadAnswer.Error(
                        fault.column(),
                        fault.code().name(),
                        texts.getMessage("violation." + fault.code(), null, locale)))
            .toList());
  }

  private static Locale locale(ServerWebExchange exchange) {
    List<Locale> wanted = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
    return !wanted.isEmpty() && wanted.getFirst().getLanguage().equals("en")
        ? Locale.ENGLISH
        : Locale.of("id");
  }

  private static MessageSource texts() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("problems");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException gone) {
      // The client has gone; nobody is left to tell.
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(Throwable cause) {
      super(cause);
    }
  }
}

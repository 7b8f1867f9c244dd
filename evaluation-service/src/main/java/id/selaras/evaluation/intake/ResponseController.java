package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceStore;
import id.selaras.evaluation.survey.Parameters;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
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
  private static final MediaType JSON = MediaType.APPLICATION_JSON;
  private static final int BUFFERS_AHEAD = 8;

  private final SourceStore sources;
  private final UploadStore uploads;
  private final SentenceStore sentences;

  ResponseController(SourceStore sources, UploadStore uploads, SentenceStore sentences) {
    this.sources = sources;
    this.uploads = uploads;
    this.sentences = sentences;
  }

  /** Takes in a file of responses: CSV, newline-delimited JSON, or one JSON array. */
  @PostMapping("/responses")
  Mono<UploadAnswer> upload(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(defaultValue = "false") boolean dryRun,
      ServerWebExchange exchange) {
    RejectionView.Sentences words = sentences.in(exchange);
    InputStream body =
        DataBufferUtils.subscriberInputStream(exchange.getRequest().getBody(), BUFFERS_AHEAD);
    return admitted(caller, source, exchange)
        .publishOn(Schedulers.boundedElastic())
        .map(found -> answer(Ids.next(), found, format(exchange), body, dryRun, words))
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

  private Mono<Source> admitted(Caller caller, @Nullable String code, ServerWebExchange exchange) {
    return Mono.defer(
        () -> {
          caller.require("FEED", "ADMIN");
          Parameters.allow(exchange.getRequest().getQueryParams().keySet(), "source", "dryRun");
          format(exchange);
          return sources.admitting(caller, code, "ADMIN");
        });
  }

  private UploadAnswer answer(
      String uploadId,
      Source source,
      UploadStore.Format format,
      InputStream body,
      boolean dryRun,
      RejectionView.Sentences words) {
    try {
      Upload upload =
          dryRun
              ? uploads.trial(uploadId, source, format, body, null)
              : uploads.take(uploadId, source, format, body);
      List<RejectionView> first =
          upload.firstRejections().stream().map(each -> RejectionView.of(each, words)).toList();
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
    if (type != null && JSON.isCompatibleWith(type)) {
      return UploadStore.Format.JSON;
    }
    throw Problem.badRequest("media-type-of-feed", String.valueOf(type));
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

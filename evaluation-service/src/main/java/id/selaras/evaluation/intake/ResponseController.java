package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceService;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The feed door. [DESIGN] An upload is answered when it has been read to its end, also when it is
 * refused.
 */
@RestController
@RequestMapping("/api/surveys")
class ResponseController {

  private static final String CSV = "text/csv";
  private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final int BUFFERS_AHEAD = 8;

  private final SourceService sources;
  private final UploadService uploads;

  ResponseController(SourceService sources, UploadService uploads) {
    this.sources = sources;
    this.uploads = uploads;
  }

  /**
   * Takes in a file of responses: CSV, newline-delimited JSON, or one JSON array.
   *
   * @param source the code of the source; may be left out by an account that feeds just one
   * @param dryRun whether the rows are only checked
   */
  @MayAnswer("source-unknown")
  @PostMapping(
      path = "/responses",
      consumes = {CSV, NDJSON, JSON})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "Rows of the source's columns; streamed, of any size",
              content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(
                    mediaType = JSON,
                    schema = @Schema(type = "array", implementation = Object[].class))
              }))
  Mono<UploadAnswer> uploadResponses(
      Caller caller,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Flux<DataBuffer> rows,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      Language language) {
    RejectionView.Sentences words = FaultTexts.in(language);
    InputStream body = DataBufferUtils.subscriberInputStream(rows, BUFFERS_AHEAD);
    return sources
        .admitting(caller, source, "ADMIN")
        .publishOn(Schedulers.boundedElastic())
        .map(found -> answer(Ids.next(), found, format(type), body, dryRun, words))
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

  private UploadAnswer answer(
      String uploadId,
      Source source,
      UploadService.Format format,
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

  private static UploadService.Format format(MediaType type) {
    return switch (type.getSubtype()) {
      case "csv" -> UploadService.Format.CSV;
      case "x-ndjson" -> UploadService.Format.NDJSON;
      default -> UploadService.Format.JSON;
    };
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

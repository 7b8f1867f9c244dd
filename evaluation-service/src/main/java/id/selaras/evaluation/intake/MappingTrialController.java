package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.source.SourceRequest;
import id.selaras.evaluation.source.SourceService;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Caller;
import id.selaras.platform.Language;
import id.selaras.platform.Problem;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tries a mapping on a few rows before its source is registered. [DESIGN] */
@RestController
@RequestMapping("/api/surveys/mapping-trials")
class MappingTrialController {

  private static final int MOST_SHOWN = 20;

  private final SourceService sources;
  private final UploadService uploads;
  private final UnitDirectory units;

  MappingTrialController(SourceService sources, UploadService uploads, UnitDirectory units) {
    this.sources = sources;
    this.uploads = uploads;
    this.units = units;
  }

  /** A source as it would be registered, and what it might send. */
  record TrialRequest(
      @Nullable SourceRequest source,
      UploadService.@Nullable Format format,
      @Size(max = 200_000) @Nullable String sample) {}

  /** A row as it would be counted. */
  record TrialRow(
      long line,
      String record,
      LocalDate servedOn,
      String unitId,
      @Nullable String unitCode,
      @Nullable String locationId,
      @Nullable String serviceCode,
      Map<Element, Integer> answers) {}

  /** How many rows became what. */
  record Counts(long rows, long accepted, long rejected) {}

  /**
   * What the mapping makes of the sample.
   *
   * @param columns every column that the sample has
   * @param rows the first that would be counted
   * @param rejected the first that would be refused
   */
  record TrialAnswer(
      Set<String> columns, List<TrialRow> rows, List<RejectionView> rejected, Counts counts) {}

  /** What a mapping makes of a sample; nothing is stored and nothing counted. */
  @PostMapping
  Mono<TrialAnswer> tryMapping(
      Caller caller, @RequestBody TrialRequest request, Language language) {
    RejectionView.Sentences words = FaultTexts.in(language);
    return Mono.fromCallable(
            () -> {
              Source source = sources.described(caller, request.source());
              String sample = request.sample();
              UploadService.Format format = request.format();
              if (format == null || sample == null || sample.isBlank()) {
                throw Problem.rule("trial-incomplete");
              }
              return answer(source, format, sample, words);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private TrialAnswer answer(
      Source source, UploadService.Format format, String sample, RejectionView.Sentences words)
      throws IOException {
    var columns = new LinkedHashSet<String>();
    var rows = new ArrayList<TrialRow>();
    Upload upload =
        uploads.trial(
            "trial",
            source,
            format,
            new ByteArrayInputStream(sample.getBytes(StandardCharsets.UTF_8)),
            (row, outcome) -> {
              if (row.columns() != null) {
                columns.addAll(row.columns().names());
              }
              if (outcome.response() != null && rows.size() < MOST_SHOWN) {
                rows.add(row(row.line(), outcome.response()));
              }
            });
    List<RejectionView> rejected =
        upload.firstRejections().stream()
            .limit(MOST_SHOWN)
            .map(each -> RejectionView.of(each, words))
            .toList();
    return new TrialAnswer(
        columns,
        rows,
        rejected,
        new Counts(
            upload.acceptedCount() + upload.rejectedCount(),
            upload.acceptedCount(),
            upload.rejectedCount()));
  }

  private TrialRow row(long line, SurveyResponse response) {
    UnitEvent unit = units.byId(response.unitId());
    return new TrialRow(
        line,
        response.record(),
        response.servedOn(),
        response.unitId(),
        unit == null ? null : unit.code(),
        response.locationId(),
        response.serviceCode(),
        response.answers());
  }
}

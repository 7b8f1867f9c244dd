package id.selaras.appraisal.organisation;

import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Imports of the organisation, by an administrator. A file of any size streams to disk, is read
 * from there line by line and deleted; the answer comes when all of it is settled. Nothing is
 * written before the last byte has arrived, so a broken upload changes nothing.
 */
@RestController
@RequestMapping("/api/organisation")
class ImportsController {

  private static final Logger LOG = LoggerFactory.getLogger(ImportsController.class);

  /**
   * One import at a time in this process: two files that name the same people would each judge the
   * other's appraisers by what is about to change.
   */
  private static final Scheduler ONE_AT_A_TIME =
      Schedulers.newBoundedElastic(1, 100, "import", 60, true);

  private final UnitImportService units;
  private final EmployeeImportService employees;

  ImportsController(UnitImportService units, EmployeeImportService employees) {
    this.units = units;
    this.employees = employees;
  }

  /**
   * Units: {@code code,name,level,parent_code}.
   *
   * @param dryRun whether the file is only checked
   */
  @PostMapping(path = "/units", consumes = "text/csv")
  Mono<ImportAnswer> importUnits(
      Caller caller,
      Language language,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Flux<DataBuffer> body) {
    return spooled(body, dryRun, language, units.by(caller));
  }

  /**
   * Employees: see {@link EmployeeLine#COLUMNS}.
   *
   * @param dryRun whether the file is only checked
   */
  @MayAnswer("not-found")
  @PostMapping(path = "/employees", consumes = "text/csv")
  Mono<ImportAnswer> importEmployees(
      Caller caller,
      Language language,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Flux<DataBuffer> body) {
    return spooled(body, dryRun, language, employees.by(caller));
  }

  private static Mono<ImportAnswer> spooled(
      Flux<DataBuffer> body,
      boolean dryRun,
      Language language,
      BiFunction<Path, Boolean, ImportTally> run) {
    String uploadId = Ids.next();
    return Mono.usingWhen(
        Mono.fromCallable(() -> Files.createTempFile("selaras-import-", ".csv"))
            .subscribeOn(Schedulers.boundedElastic()),
        file ->
            DataBufferUtils.write(body, file)
                .then(Mono.fromCallable(() -> run.apply(file, dryRun)).subscribeOn(ONE_AT_A_TIME))
                .map(tally -> ImportAnswer.of(uploadId, dryRun, tally, language))
                .doOnNext(ImportsController::log),
        file -> Mono.fromRunnable(() -> delete(file)).subscribeOn(Schedulers.boundedElastic()));
  }

  private static void log(ImportAnswer answer) {
    LOG.info(
        "import {}: {} accepted, {} unchanged, {} rejected",
        answer.uploadId(),
        answer.accepted(),
        answer.unchanged(),
        answer.rejected());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      // The file holds personal data: whoever runs the system has to know.
      LOG.error("the uploaded file {} could not be deleted", file, undeletable);
    }
  }
}

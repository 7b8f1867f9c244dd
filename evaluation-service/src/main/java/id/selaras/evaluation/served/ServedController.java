package id.selaras.evaluation.served;

import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many people units served, as a source of responses reports. [DESIGN] */
@RestController
@RequestMapping("/api/surveys/sources/{code}/served")
class ServedController {

  private final ServedService served;

  ServedController(ServedService served) {
    this.served = served;
  }

  /**
   * Records how many people a unit served in a period, in place of what was said before.
   *
   * @param code the code of the source
   */
  @PostMapping
  Mono<Served> reportServed(
      Caller caller, @PathVariable String code, @RequestBody ServedRequest request) {
    return served.record(caller, code, request);
  }

  /**
   * What was recorded, by period.
   *
   * @param code the code of the source
   * @param unit only these units
   * @param period only these periods
   */
  @GetMapping
  Mono<Page<Served>> listServed(
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> period,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return served.page(caller, code, unit, period, cursor, limit);
  }
}

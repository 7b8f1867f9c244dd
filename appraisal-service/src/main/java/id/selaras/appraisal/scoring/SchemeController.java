package id.selaras.appraisal.scoring;

import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The scoring schemes: policy that anyone may read. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {
  private final SchemeStore schemes;

  SchemeController(SchemeStore schemes) {
    this.schemes = schemes;
  }

  @GetMapping
  Page<Summary> list() {
    List<Summary> all = new ArrayList<>(schemes.all().stream().map(Summary::of).toList());
    schemes.numbers().stream().map(Summary::of).forEach(all::add);
    return new Page<>(all, null);
  }

  /** The whole policy of one version. */
  @GetMapping("/{code}/{version}")
  Policy get(@PathVariable String code, @PathVariable int version) {
    return schemes
        .find(code, version)
        .map(found -> new Policy(code, version, found.hash(), found.data()))
        .or(
            () ->
                schemes
                    .number(code, version)
                    .map(found -> new Policy(code, version, found.hash(), found.data())))
        .orElseThrow(() -> Problem.notFound("not-found"));
  }

  /**
   * @param kind RATING for one that gives the legal result, NUMBER for one beside it
   * @param byDefault whether a cycle has this number scheme that names none
   */
  record Summary(
      String code,
      int version,
      String name,
      String regulation,
      Kind kind,
      boolean legalResult,
      boolean byDefault,
      String hash) {
    static Summary of(SchemeStore.StoredNumber stored) {
      NumberScheme scheme = stored.scheme();
      return new Summary(
          scheme.code(),
          scheme.version(),
          scheme.name(),
          scheme.regulation(),
          Kind.NUMBER,
          scheme.legalResult(),
          scheme.byDefault(),
          stored.hash());
    }

    static Summary of(SchemeStore.Stored stored) {
      Scheme scheme = stored.scheme();
      return new Summary(
          scheme.code(),
          scheme.version(),
          scheme.name(),
          scheme.regulation(),
          Kind.RATING,
          scheme.legalResult(),
          false,
          stored.hash());
    }
  }

  /** What a scheme gives. */
  enum Kind {
    RATING,
    NUMBER
  }

  record Policy(String code, int version, String hash, JsonNode policy) {}
}

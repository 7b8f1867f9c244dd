package id.selaras.appraisal.scoring;

import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scoring schemes: policy that anyone may read. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {
  private final Schemes schemes;

  SchemeController(Schemes schemes) {
    this.schemes = schemes;
  }

  /** Every version of every scoring scheme. */
  @GetMapping
  Page<Summary> listSchemes(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    List<Summary> all = new ArrayList<>(schemes.all().stream().map(Summary::of).toList());
    schemes.numbers().stream().map(Summary::ofNumber).forEach(all::add);
    return Page.of(all, each -> each.code() + ":" + each.version(), "schemes", cursor, limit);
  }

  /**
   * The whole policy of one version.
   *
   * @param code the code of the scheme
   * @param version the version, from 1
   */
  @GetMapping("/{code}/{version}")
  Policy getScheme(@PathVariable String code, @PathVariable int version) {
    return schemes
        .find(code, version)
        .map(found -> Policy.of(found, found.scheme().behaviour()))
        .or(
            () ->
                schemes
                    .number(code, version)
                    .map(found -> Policy.of(found, found.scheme().behaviour())))
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
    static Summary ofNumber(ShippedScheme<NumberScheme> shipped) {
      NumberScheme scheme = shipped.scheme();
      return new Summary(
          scheme.code(),
          scheme.version(),
          scheme.name(),
          scheme.regulation(),
          Kind.NUMBER,
          scheme.legalResult(),
          scheme.byDefault(),
          shipped.stamp().hash());
    }

    static Summary of(ShippedScheme<Scheme> shipped) {
      Scheme scheme = shipped.scheme();
      return new Summary(
          scheme.code(),
          scheme.version(),
          scheme.name(),
          scheme.regulation(),
          Kind.RATING,
          scheme.legalResult(),
          false,
          shipped.stamp().hash());
    }
  }

  /** What a scheme gives. */
  enum Kind {
    RATING,
    NUMBER
  }

  /**
   * @param behaviour the values of behaviour with the statements that are rated
   * @param policy the file as it is shipped
   */
  record Policy(
      String code,
      int version,
      String hash,
      List<Scheme.Value> behaviour,
      Map<String, Object> policy) {
    static Policy of(ShippedScheme<?> shipped, Scheme.Behaviour behaviour) {
      SchemeStamp stamp = shipped.stamp();
      return new Policy(
          stamp.code(), stamp.version(), stamp.hash(), behaviour.values(), shipped.data());
    }
  }
}

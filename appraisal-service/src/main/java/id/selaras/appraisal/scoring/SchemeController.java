package id.selaras.appraisal.scoring;

import id.selaras.platform.Page;
import id.selaras.platform.Problem;
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
    return new Page<>(schemes.all().stream().map(Summary::of).toList(), null);
  }

  /** The whole policy of one version. */
  @GetMapping("/{code}/{version}")
  Policy get(@PathVariable String code, @PathVariable int version) {
    SchemeStore.Stored found =
        schemes.find(code, version).orElseThrow(() -> Problem.notFound("not-found"));
    return new Policy(code, version, found.hash(), found.data());
  }

  record Summary(
      String code, int version, String name, String regulation, boolean legalResult, String hash) {
    static Summary of(SchemeStore.Stored stored) {
      Scheme scheme = stored.scheme();
      return new Summary(
          scheme.code(),
          scheme.version(),
          scheme.name(),
          scheme.regulation(),
          scheme.legalResult(),
          stored.hash());
    }
  }

  record Policy(String code, int version, String hash, JsonNode policy) {}
}

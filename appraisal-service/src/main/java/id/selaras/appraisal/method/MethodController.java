package id.selaras.appraisal.method;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The inbox of recommendations about the appraisal method and the roll-out, and the decisions on
 * them ([DESIGN], domain.md 8: "metode penilaian").
 */
@RestController
@RequestMapping("/api/method")
class MethodController {

  private final MethodService method;

  MethodController(MethodService method) {
    this.method = method;
  }

  /** What was recommended about schemes and waves, and what was decided on it. */
  @GetMapping("/inbox")
  Mono<Page<MethodItem>> listMethodItems(
      Caller caller,
      @RequestParam(defaultValue = "") List<MethodItem.Status> status,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return method.page(caller, new TreeSet<>(status), cursor, limit);
  }

  /** One recommendation about the method, with its decision. */
  @MayAnswer("not-yet-known")
  @GetMapping("/{recommendationId}")
  Mono<ResponseEntity<MethodItem>> getMethodItem(
      Caller caller, @PathVariable String recommendationId) {
    return method.get(recommendationId, caller).map(MethodController::answer);
  }

  /**
   * Accepts, rejects or postpones with a written reason. The tag of what is not decided yet is
   * {@code "0"}.
   */
  @PostMapping("/{recommendationId}/decision")
  Mono<ResponseEntity<MethodItem>> decideMethodItem(
      Caller caller,
      @PathVariable String recommendationId,
      IfMatch expected,
      @RequestBody DecisionRequest request) {
    return method
        .decide(recommendationId, expected.version(), caller, request)
        .map(MethodController::answer);
  }

  private static ResponseEntity<MethodItem> answer(MethodItem item) {
    return ResponseEntity.ok().eTag(item.etag()).body(item);
  }
}

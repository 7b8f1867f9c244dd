package id.selaras.appraisal.plan;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Performance plans (SKP, PermenPANRB 6/2022: planning). */
@RestController
@RequestMapping("/api/plans")
class PlanController {
  private final PlanService plans;

  PlanController(PlanService plans) {
    this.plans = plans;
  }

  /** Drafts the caller's own plan. */
  @MayAnswer("not-found")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<PlanView>> draftPlan(
      Caller caller, NewId id, @RequestBody PlanRequest request) {
    return plans
        .draft(id, caller, request)
        .map(
            plan ->
                ResponseEntity.created(URI.create("/api/plans/" + plan.id()))
                    .eTag(plan.etag())
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(PlanView.of(plan)));
  }

  /**
   * The plans that the caller wrote, appraises or is the superior of; an auditor sees all.
   *
   * @param cycle only those of one of these cycles
   */
  @GetMapping
  Mono<Page<PlanView>> listPlans(
      Caller caller,
      @RequestParam(defaultValue = "") List<PlanStatus> status,
      @RequestParam(defaultValue = "") List<String> cycle,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return plans.page(caller, status, cycle, cursor, limit).map(page -> page.map(PlanView::of));
  }

  /** One plan, for its people, the superior and auditors. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<PlanView>> getPlan(Caller caller, @PathVariable String id) {
    return plans.get(id, caller).map(PlanController::answer);
  }

  /** Replaces a draft. */
  @PutMapping("/{id}")
  Mono<ResponseEntity<PlanView>> revisePlan(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody PlanRequest request) {
    return plans.revise(id, ifMatch.version(), caller, request).map(PlanController::answer);
  }

  /** Hands a draft to the appraiser. */
  @PostMapping("/{id}/submission")
  Mono<ResponseEntity<PlanView>> submitPlan(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return plans.submit(id, ifMatch.version(), caller).map(PlanController::answer);
  }

  /** The appraiser agrees. */
  @PostMapping("/{id}/agreement")
  Mono<ResponseEntity<PlanView>> agreePlan(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return plans.agree(id, ifMatch.version(), caller).map(PlanController::answer);
  }

  /** The appraiser gives it back with a reason. */
  @PostMapping("/{id}/return")
  Mono<ResponseEntity<PlanView>> returnPlan(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody Reason reason) {
    return plans
        .giveBack(id, ifMatch.version(), caller, reason.reason())
        .map(PlanController::answer);
  }

  private static ResponseEntity<PlanView> answer(Versioned<Plan> plan) {
    return ResponseEntity.ok()
        .eTag(plan.etag())
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(PlanView.of(plan));
  }

  record Reason(@Nullable String reason) {}
}

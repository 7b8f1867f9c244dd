package id.selaras.indicator.aspect;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The catalogue of aspects. */
@Component
public class AspectService {

  private final AggregateStore<Aspect> aspects;

  AspectService(AggregateStore<Aspect> aspects) {
    this.aspects = aspects;
  }

  /** The codes of all aspects. */
  public Mono<Set<String>> codes() {
    return aspects
        .findAll(Filter.all())
        .map(aspect -> aspect.state().code())
        .collect(Collectors.toSet());
  }

  /** Adds the aspect unless its code is there, which then keeps its name. */
  public Mono<Void> addIfAbsent(String code, String name) {
    Aspect aspect = new AspectDraft(code, name, null).checked();
    return aspects.createIfAbsent(idOf(code), aspect, "aspect.created").then();
  }

  Mono<Page<AspectView>> page(@Nullable String cursor, int limit) {
    return aspects
        .page(Filter.all(), "code", cursor, limit)
        .map(page -> page.map(AspectService::view));
  }

  Mono<AspectView> get(String id) {
    return aspects.get(id).map(AspectService::view);
  }

  Mono<AspectView> create(Caller caller, NewId id, AspectDraft draft) {
    caller.require("PLANNER");
    Aspect aspect = draft.checked();
    return aspects
        .create(id.as(idOf(aspect.code())), aspect, "aspect.created")
        .map(AspectService::view);
  }

  private static AspectView view(Versioned<Aspect> aspect) {
    return AspectView.of(aspect.id(), aspect.version(), aspect.state());
  }

  /** An aspect's identity follows from its code: adding it twice is adding it once. */
  private static String idOf(String code) {
    return Ids.derived("aspect", code);
  }
}

package id.selaras.indicator.aspect;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features ask of the catalogue of aspects. */
@Component
public class AspectStore {

  private final AggregateStore<Aspect> aspects;

  AspectStore(AggregateStore<Aspect> aspects) {
    this.aspects = aspects;
  }

  /** The codes of all aspects. */
  public Mono<Set<String>> codes() {
    return aspects
        .findAll(new Criteria())
        .map(aspect -> aspect.state().code())
        .collect(Collectors.toSet());
  }

  /** Adds the aspect unless its code is there, which then keeps its name. */
  public Mono<Void> addIfAbsent(String code, String name) {
    Aspect aspect = new AspectDraft(code, name, null).checked();
    return aspects.createIfAbsent(idOf(code), aspect, "aspect.created").then();
  }

  /** An aspect's identity follows from its code: adding it twice is adding it once. */
  static String idOf(String code) {
    return Ids.derived("aspect", code);
  }
}

package id.selaras.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses (400) a query parameter that the endpoint does not have: a filter with a misspelled name
 * would otherwise answer more than was asked for. [DESIGN]
 */
final class UnknownParameters implements WebFilter {

  private static final String OURS = "id.selaras.";

  private final RequestMappingHandlerMapping mapping;
  private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

  UnknownParameters(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Set<String> given = exchange.getRequest().getQueryParams().keySet();
    if (given.isEmpty()) {
      return chain.filter(exchange);
    }
    return mapping
        .getHandler(exchange)
        // No such path or method: the handling that follows says so.
        .onErrorResume(failure -> Mono.empty())
        .ofType(HandlerMethod.class)
        .doOnNext(handler -> check(handler, given))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private void check(HandlerMethod handler, Set<String> given) {
    if (!handler.getBeanType().getName().startsWith(OURS)) {
      return;
    }
    Set<String> known =
        Stream.of(handler.getMethodParameters())
            .flatMap(this::name)
            .collect(Collectors.toUnmodifiableSet());
    List<Violation> unknown =
        given.stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .map(name -> Violation.at("", "unknown-parameter", name))
            .toList();
    if (!unknown.isEmpty()) {
      throw Problem.badRequest("bad-request").with(unknown);
    }
  }

  private Stream<String> name(MethodParameter parameter) {
    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation == null) {
      return Stream.empty();
    }
    parameter.initParameterNameDiscovery(names);
    return annotation.name().isEmpty()
        ? Stream.ofNullable(parameter.getParameterName())
        : Stream.of(annotation.name());
  }
}

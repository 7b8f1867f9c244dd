package id.selaras.platform;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the body of a request that carries a key for its hash, and hands it on. Only where the
 * endpoint takes a {@link NewId}: uploads stream through untouched, whatever headers they have.
 */
final class KeyedRequests implements WebFilter {

  private static final String HASH = KeyedRequests.class.getName();
  private static final int LARGEST = 256 * 1024;

  private final RequestMappingHandlerMapping mapping;

  KeyedRequests(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getHeaders().containsHeader(NewId.HEADER)) {
      return chain.filter(exchange);
    }
    return mapping
        .getHandler(exchange)
        // No such path or method: the handling that follows says so.
        .onErrorResume(failure -> Mono.empty())
        .ofType(HandlerMethod.class)
        .filter(KeyedRequests::creates)
        .flatMap(handler -> hashed(exchange))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private static boolean creates(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == NewId.class);
  }

  private static Mono<ServerWebExchange> hashed(ServerWebExchange exchange) {
    return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
        .map(KeyedRequests::bytes)
        .defaultIfEmpty(new byte[0])
        .map(
            body -> {
              exchange
                  .getAttributes()
                  .put(HASH, HexFormat.of().formatHex(Ids.sha256().digest(body)));
              return exchange.mutate().request(withBody(exchange, body)).build();
            });
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static ServerHttpRequest withBody(ServerWebExchange exchange, byte[] body) {
    return new ServerHttpRequestDecorator(exchange.getRequest()) {
      @Override
      public Flux<DataBuffer> getBody() {
        return body.length == 0
            ? Flux.empty()
            : Flux.just(exchange.getResponse().bufferFactory().wrap(body));
      }
    };
  }

  /** Gives controllers their {@link NewId}. */
  static final class Resolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == NewId.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      List<String> keys = exchange.getRequest().getHeaders().getOrEmpty(NewId.HEADER);
      if (keys.isEmpty()) {
        return Mono.fromSupplier(NewId::fresh);
      }
      @Nullable String hash = exchange.getAttribute(HASH);
      if (keys.size() > 1 || hash == null) {
        return Mono.error(() -> Problem.badRequest("idempotency-key-malformed"));
      }
      String address =
          exchange.getRequest().getMethod() + " " + exchange.getRequest().getURI().getRawPath();
      return exchange
          .getPrincipal()
          .map(caller -> NewId.of(caller.getName(), address, keys.getFirst(), hash));
    }
  }
}

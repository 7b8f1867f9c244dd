package id.selaras.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.tracing.Tracer;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What controllers are given ({@link Caller}, {@link IfMatch}, {@link Language}, {@link NewId}) and
 * how failures are answered.
 */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebAutoConfiguration {

  WebAutoConfiguration(@Value("${selaras.cursor-secret}") String secret) {
    Cursor.signWith(secret);
  }

  @Bean
  StrictBody selarasStrictBody() {
    return new StrictBody();
  }

  @Bean
  Texts selarasTexts() {
    return new Texts();
  }

  @Bean
  Problems selarasProblems(Texts texts, ObjectProvider<Tracer> tracers) {
    return new Problems(texts, tracers.getIfAvailable());
  }

  /** What the firewall in front of all others turns away. */
  @Bean
  ServerExchangeRejectedHandler selarasRejected(Problems problems) {
    return (exchange, rejected) ->
        problems.handle(
            exchange,
            StrictAddress.hasControls(
                    StringUtils.uriDecode(exchange.getRequest().getPath().value(), UTF_8))
                ? Problem.notFound("not-found")
                : Problem.badRequest("bad-request"));
  }

  @Bean
  StrictAddress selarasStrictAddress(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new StrictAddress(mapping);
  }

  @Bean
  KeyedRequests selarasKeyedRequests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new KeyedRequests(mapping);
  }

  @Bean
  WebFluxConfigurer selarasArguments() {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(
            new CallerResolver(),
            new IfMatchResolver(),
            new LanguageResolver(),
            new KeyedRequests.Resolver());
      }
    };
  }

  static final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return exchange
          .<Principal>getPrincipal()
          .<Object>flatMap(
              principal ->
                  principal instanceof JwtAuthenticationToken token
                      ? Mono.just(caller(token))
                      : Mono.empty())
          .switchIfEmpty(Mono.error(() -> Problem.of(401, "unauthenticated")));
    }

    private static Caller caller(JwtAuthenticationToken token) {
      List<String> roles = token.getToken().getClaimAsStringList("roles");
      return new Caller(token.getName(), roles == null ? Set.of() : Set.copyOf(roles));
    }
  }

  static final class LanguageResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Language.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      Language language = Language.of(exchange);
      HttpHeaders headers = exchange.getResponse().getHeaders();
      headers.setContentLanguage(language.locale());
      headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      return Mono.just(language);
    }
  }

  static final class IfMatchResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return Mono.fromSupplier(
          () -> IfMatch.parse(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH)));
    }
  }
}

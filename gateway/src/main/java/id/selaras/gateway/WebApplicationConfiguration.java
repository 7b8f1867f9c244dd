package id.selaras.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The files of the web application, from {@code static/} on the class path. Its pages are its own
 * business: any address that is no file and no API is answered with its one page.
 */
@Configuration(proxyBeanMethods = false)
class WebApplicationConfiguration implements WebFluxConfigurer {

  private static final Resource PAGE = new ClassPathResource("static/index.html");

  /** What the gateway answers itself or passes on. */
  private static final List<String> TAKEN =
      List.of("/api/", "/actuator/", "/openapi/", "/docs/", "/webjars/", "/swagger-ui/", "/v3/");

  private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD);

  /** The build puts a hash into these names, so a file never changes under its name. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  @Bean
  RouterFunction<ServerResponse> pages() {
    return RouterFunctions.route(
        WebApplicationConfiguration::isPage,
        request ->
            ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(PAGE));
  }

  /** What the services tell one another, as {@code /openapi} says what they answer. */
  @Bean
  RouterFunction<ServerResponse> events() {
    return RouterFunctions.route()
        .GET(
            "/asyncapi.json",
            request ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noCache())
                    .bodyValue(new ClassPathResource("asyncapi.json")))
        .build();
  }

  private static boolean isPage(ServerRequest request) {
    // As it is meant, however it is spelled: %61pi is api.
    String path = StringUtils.cleanPath(StringUtils.uriDecode(request.path(), UTF_8));
    return READS.contains(request.method())
        && PAGE.exists()
        && TAKEN.stream().noneMatch((path + "/")::startsWith)
        && (path.equals("/index.html") || path.lastIndexOf('.') < path.lastIndexOf('/'));
  }
}

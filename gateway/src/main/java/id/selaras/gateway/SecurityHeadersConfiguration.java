package id.selaras.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Security headers on every answer, those of the services included. */
@Configuration(proxyBeanMethods = false)
class SecurityHeadersConfiguration {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebFilter securityHeaders(GatewaySettings settings) {
    String issuer = settings.issuerOrigin();
    // Styles inline: the component library writes its own at run time. Scripts never.
    String policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "connect-src 'self' "
            + issuer
            + "; frame-src "
            + issuer
            + "; form-action 'self' "
            + issuer
            + "; frame-ancestors 'none'";
    return (exchange, chain) -> {
      exchange
          .getResponse()
          .beforeCommit(
              () -> {
                HttpHeaders headers = exchange.getResponse().getHeaders();
                headers.set("Content-Security-Policy", policy);
                headers.set("X-Content-Type-Options", "nosniff");
                headers.set("X-Frame-Options", "DENY");
                headers.set("Referrer-Policy", "same-origin");
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
                if ("https".equals(exchange.getRequest().getURI().getScheme())) {
                  headers.set("Strict-Transport-Security", "max-age=31536000");
                }
                return Mono.empty();
              });
      return chain.filter(exchange);
    };
  }
}

package id.selaras.platform;

import java.util.Collection;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Every service checks the token itself; the gateway is not the only guard. Health, metrics and the
 * API document are open, everything else needs a token.
 */
@AutoConfiguration(before = ReactiveOAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
class SecurityAutoConfiguration {

  private static final String[] OPEN = {
    "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**"
  };

  @Bean
  @ConditionalOnMissingBean
  SecurityWebFilterChain selarasSecurity(ServerHttpSecurity http, Problems problems) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            paths -> paths.pathMatchers(OPEN).permitAll().anyExchange().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityAutoConfiguration::caller))
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle))
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle))
        .build();
  }

  private static Mono<JwtAuthenticationToken> caller(Jwt token) {
    String account = token.getSubject();
    if (account == null) {
      return Mono.error(new InvalidBearerTokenException("a token without a subject"));
    }
    List<String> roles = token.getClaimAsStringList("roles");
    Collection<GrantedAuthority> authorities =
        roles == null
            ? List.of()
            : roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    return Mono.just(new JwtAuthenticationToken(token, authorities, account));
  }
}

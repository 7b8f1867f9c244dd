package id.selaras.local.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.selaras.local.pack.Account;
import id.selaras.local.pack.Pack;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Wires Spring Authorization Server with the demo accounts and clients. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  /** Scripts' password grant, answered by {@link PasswordGrantController}. */
  @Bean
  @Order(1)
  SecurityFilterChain passwordGrant(HttpSecurity http) throws Exception {
    return http.securityMatcher(PasswordGrantController::matches)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain authorizationServer(HttpSecurity http) throws Exception {
    MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .cors(withDefaults())
        .exceptionHandling(
            exceptions ->
                exceptions.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), browser))
        .headers(headers -> headers.frameOptions(frame -> frame.disable()))
        .build();
  }

  /** The login page; the web application's hidden frame may show it when a session has ended. */
  @Bean
  @Order(3)
  SecurityFilterChain login(HttpSecurity http, IdentitySettings settings) throws Exception {
    String origins = String.join(" ", settings.webOrigins());
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' %s; frame-ancestors 'self' %s"
            .formatted(origins, origins);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login"))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.disable())
                    .contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
        .build();
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource(IdentitySettings settings) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.webOrigins());
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("*"));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", cors);
    return source;
  }

  @Bean
  Map<String, Account> accounts(IdentitySettings settings) {
    return new Pack(settings.pack())
        .accounts().stream().collect(Collectors.toMap(Account::account, Function.identity()));
  }

  @Bean
  UserDetailsService users(Map<String, Account> accounts) {
    return new InMemoryUserDetailsManager(
        accounts.keySet().stream()
            .map(name -> User.withUsername(name).password("{noop}" + Account.PASSWORD).build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(Clients.registered(settings.webOrigins()));
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(IdentitySettings settings)
      throws IOException, JOSEException, ParseException {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(settings.data())));
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }

  /** Adds the roles; {@code sub} is the account, or the client itself for a machine. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(Map<String, Account> accounts) {
    return context -> {
      Authentication principal = Objects.requireNonNull(context.getPrincipal());
      Account account = accounts.get(principal.getName());
      if (account != null) {
        context.getClaims().claim("roles", account.roles()).claim("name", account.name());
      } else if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())
          && context.getRegisteredClient().getClientId().equals(Clients.FEED)) {
        context.getClaims().claim("roles", List.of("FEED"));
      }
    };
  }
}

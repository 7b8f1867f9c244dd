package id.selaras.platform;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.ClassUtils;

/**
 * The service's API document (OpenAPI 3.1) at {@code /v3/api-docs}, worded by the Javadoc of
 * controllers and records. It describes what is seen through the gateway. [DESIGN]
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class OpenApiAutoConfiguration {

  private static final String SCHEME = "openId";

  static {
    ModelResolver.enumsAsRef = true;
    // They come from the token and from headers; the document describes the headers.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, IfMatch.class, Language.class, NewId.class);
  }

  @Bean
  OpenAPI selarasOpenApi(
      ApplicationContext context,
      JavadocProvider javadoc,
      @Value("${selaras.service}") String service,
      @Value("${spring.webflux.apiversion.default}") String version) {
    String bean = context.getBeanNamesForAnnotation(EnableAutoConfiguration.class)[0];
    Class<?> application = ClassUtils.getUserClass(Objects.requireNonNull(context.getType(bean)));
    SecurityScheme scheme =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "A token of the installation's OpenID Connect provider; its claim roles names what"
                    + " the account may do.");
    return new OpenAPI()
        .info(
            new Info()
                .title("Selaras " + service)
                .version(version)
                .description(
                    javadoc.getClassJavadoc(application)
                        + "\n\nSentences are Indonesian, or English for a client whose"
                        + " Accept-Language prefers it. What is absent is left out, never null.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("This installation's gateway")))
        .schemaRequirement(SCHEME, scheme)
        .addSecurityItem(new SecurityRequirement().addList(SCHEME));
  }

  @Bean
  @Primary
  JavadocProvider selarasJavadoc() {
    return new PlainJavadoc();
  }

  @Bean
  ModelConverter selarasSchemas() {
    return new RecordSchemas();
  }

  @Bean
  ProblemKinds selarasProblemKinds() {
    return ProblemKinds.load();
  }

  @Bean
  OperationCustomizer selarasOperationShape(ProblemKinds kinds) {
    return new OperationShape(kinds);
  }

  @Bean
  OpenApiCustomizer selarasDocument(
      @Value("${selaras.service}") String service, ProblemKinds kinds) {
    return new ApiDocument(service, kinds);
  }
}

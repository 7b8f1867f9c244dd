package id.selaras.platform;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Reads the address of a request as strictly as {@link StrictBody} reads bodies, before anything is
 * done. A parameter that the endpoint does not have is refused (400): a filter with a misspelled
 * name would otherwise answer more than was asked for. So is one that is sent twice where one is
 * read, and an empty choice. An id that can be nobody's is not found (404). A client that takes no
 * JSON is told so (406) before something is created for it. [DESIGN]
 */
final class StrictAddress implements WebFilter {

  private static final String OURS = "id.selaras.";

  /** Characters of an id in an address. */
  static final int LONGEST_ID = 200;

  private static final Predicate<String> WHOLE =
      Pattern.compile("0|-?[1-9][0-9]*").asMatchPredicate();
  private static final List<MediaType> SPOKEN =
      List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

  private static final Map<Class<?>, Predicate<String>> READABLE =
      Map.of(
          String.class,
          value -> Values.wrong(value, Values.LONGEST_TEXT) == null,
          Integer.class,
          WHOLE.and(without(Integer::parseInt)),
          Long.class,
          WHOLE.and(without(Long::parseLong)),
          Boolean.class,
          Set.of("true", "false")::contains,
          BigDecimal.class,
          value -> Values.figure(value) != null,
          LocalDate.class,
          without(Values::day));

  private final RequestMappingHandlerMapping mapping;
  private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

  StrictAddress(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return mapping
        .getHandler(exchange)
        // No such path or method: the handling that follows says so.
        .onErrorResume(failure -> Mono.empty())
        .ofType(HandlerMethod.class)
        .filter(handler -> handler.getBeanType().getName().startsWith(OURS))
        .doOnNext(handler -> check(handler, exchange))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private void check(HandlerMethod handler, ServerWebExchange exchange) {
    Map<String, String> ids =
        exchange.getAttributeOrDefault(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
    Map<String, MethodParameter> variables = parameters(handler, PathVariable.class);
    ids.forEach(
        (name, id) -> {
          MethodParameter variable = variables.get(name);
          if (isNobodys(id) || variable != null && !reads(variable.getParameterType(), id)) {
            throw Problem.notFound("not-found");
          }
        });
    if (!speaks(handler, exchange)) {
      throw Problem.of(406, "not-acceptable");
    }
    Map<String, MethodParameter> known = parameters(handler, RequestParam.class);
    List<Violation> wrong =
        exchange.getRequest().getQueryParams().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(given -> wrong(given.getKey(), given.getValue(), known))
            .toList();
    if (!wrong.isEmpty()) {
      throw Problem.badRequest("bad-request").with(wrong);
    }
  }

  private static boolean isNobodys(String id) {
    return id.length() > LONGEST_ID
        || hasControls(id)
        || !Values.isCarried(id)
        || !Values.isVisible(id);
  }

  /** Line ends included: an address is one line. */
  static boolean hasControls(String path) {
    return path.codePoints().anyMatch(Character::isISOControl);
  }

  /**
   * Whether the client takes what this endpoint answers; those that declare it are mapped by it.
   */
  private static boolean speaks(HandlerMethod handler, ServerWebExchange exchange) {
    RequestMapping mapped =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    if (mapped != null && mapped.produces().length > 0) {
      return true;
    }
    try {
      List<MediaType> wanted = exchange.getRequest().getHeaders().getAccept();
      return wanted.isEmpty()
          || wanted.stream().anyMatch(type -> SPOKEN.stream().anyMatch(type::isCompatibleWith));
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }

  private static Stream<Violation> wrong(
      String name, List<String> values, Map<String, MethodParameter> known) {
    MethodParameter parameter = known.get(name);
    if (parameter == null) {
      return Stream.of(Violation.at("", "unknown-parameter", name));
    }
    boolean many = Collection.class.isAssignableFrom(parameter.getParameterType());
    if (values.size() > 1 && !many) {
      return Stream.of(Violation.at("", "parameter-repeated", name));
    }
    Class<?> kind = many ? element(parameter) : parameter.getParameterType();
    // As Spring does: one value is split, several are not.
    Stream<String> parts =
        many && values.size() == 1 && kind != String.class
            ? Arrays.stream(given(values.getFirst()).split(",", -1))
            : values.stream().map(StrictAddress::given);
    return parts.allMatch(part -> reads(kind, part))
        ? Stream.empty()
        : Stream.of(Violation.at("", "parameter-invalid", name));
  }

  /** A parameter without "=" has no value at all. */
  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Class<?> element(MethodParameter parameter) {
    Class<?> element = parameter.nested().getNestedParameterType();
    return element == null ? String.class : element;
  }

  private Map<String, MethodParameter> parameters(
      HandlerMethod handler, Class<? extends Annotation> kind) {
    Map<String, MethodParameter> parameters = new LinkedHashMap<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      Annotation annotation = parameter.getParameterAnnotation(kind);
      if (annotation != null) {
        parameter.initParameterNameDiscovery(names);
        String given = (String) AnnotationUtils.getValue(annotation, "name");
        String name = given == null || given.isEmpty() ? parameter.getParameterName() : given;
        if (name != null) {
          parameters.put(name, parameter);
        }
      }
    }
    return parameters;
  }

  /** Whether a value is one of its kind: Spring itself takes " 1", 0x1 and "yes" as well. */
  private static boolean reads(Class<?> kind, String value) {
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants())
          .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
    }
    Predicate<String> readable = READABLE.get(ClassUtils.resolvePrimitiveIfNecessary(kind));
    return readable == null || readable.test(value);
  }

  private static Predicate<String> without(Consumer<String> reading) {
    return value -> {
      try {
        reading.accept(value);
        return true;
      } catch (IllegalArgumentException none) {
        return false;
      }
    };
  }
}

package id.selaras.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * What follows from the shape of a controller method: the headers it reads and sends, and the
 * problems it may answer. What does not follow is declared on the method ({@link MayAnswer}).
 */
final class OperationShape implements OperationCustomizer {

  private static final Map<String, String> USUAL =
      Map.of(
          "cursor",
          "Where the page begins: next of the page before; the first page without one",
          "status",
          "Only what stands like one of these",
          "limit",
          "How many items a page holds at most");

  private final ProblemKinds kinds;

  OperationShape(ProblemKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Set<Integer> problems = new TreeSet<>(List.of(400, 401, 406, 500, 503));
    if (!isRead(handler)) {
      problems.addAll(List.of(409, 422));
    }
    for (MethodParameter parameter : handler.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      if (type == Caller.class) {
        problems.add(403);
      } else if (type == IfMatch.class) {
        problems.addAll(List.of(412, 428));
        operation.addParametersItem(ifMatch());
      } else if (type == NewId.class) {
        operation.addParametersItem(idempotencyKey());
      } else if (type == Language.class) {
        operation.addParametersItem(acceptLanguage());
      } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
        problems.add(404);
      } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
        problems.addAll(List.of(413, 415));
      }
    }
    MayAnswer others = handler.getMethodAnnotation(MayAnswer.class);
    if (others != null) {
      Arrays.stream(others.value()).map(kinds::status).forEach(problems::add);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(OperationShape::describe);
    }
    for (Map.Entry<String, ApiResponse> response : operation.getResponses().entrySet()) {
      addHeaders(response.getKey(), response.getValue(), handler);
    }
    for (int status : problems) {
      operation
          .getResponses()
          .putIfAbsent(
              Integer.toString(status), new ApiResponse().$ref(ApiDocument.problem(status)));
    }
    return operation;
  }

  private static boolean isRead(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping != null && List.of(mapping.method()).equals(List.of(RequestMethod.GET));
  }

  private static Parameter ifMatch() {
    return new HeaderParameter()
        .name(HttpHeaders.IF_MATCH)
        .description("The entity tag that was read")
        .required(true)
        .example("\"7\"")
        .schema(new StringSchema().pattern("^\"[0-9]{1,18}\"$"));
  }

  private static Parameter idempotencyKey() {
    return new HeaderParameter()
        .name(NewId.HEADER)
        .description("The same key with the same request creates once")
        .required(false)
        .example("b1946ac92492d234")
        .schema(new StringSchema().minLength(1).maxLength(200));
  }

  private static Parameter acceptLanguage() {
    return new HeaderParameter()
        .name(HttpHeaders.ACCEPT_LANGUAGE)
        .description("The language of the sentences: id (the usual one) or en")
        .required(false)
        .schema(new StringSchema());
  }

  private static void describe(Parameter parameter) {
    if (parameter.getDescription() == null || parameter.getDescription().isBlank()) {
      String usual = USUAL.get(parameter.getName());
      parameter.setDescription(usual == null ? of(parameter.getName()) : usual);
    }
    if ("path".equals(parameter.getIn()) && isText(parameter.getSchema())) {
      parameter.getSchema().setMaxLength(StrictAddress.LONGEST_ID);
    }
    if (parameter.getName().equals("limit") && parameter.getSchema() != null) {
      parameter.getSchema().minimum(BigDecimal.ONE);
      parameter.getSchema().maximum(BigDecimal.valueOf(Page.MOST));
    }
  }

  private static boolean isText(@Nullable Schema<?> schema) {
    return schema != null
        && schema.getTypes() != null
        && schema.getTypes().contains("string")
        && schema.getFormat() == null
        && schema.getEnum() == null;
  }

  /** An id is that of the thing in its name, or of what the address names. */
  private static @Nullable String of(String name) {
    if (name.equals("id")) {
      return "The id of what the address names";
    }
    return name.endsWith("Id") ? "The id of the " + name.substring(0, name.length() - 2) : null;
  }

  private static void addHeaders(String status, ApiResponse response, HandlerMethod handler) {
    if (status.equals("201") || status.equals("202")) {
      response.addHeaderObject(
          HttpHeaders.LOCATION,
          new Header()
              .description("Where it is")
              .required(true)
              .schema(new StringSchema().format("uri-reference")));
    }
    if (status.startsWith("2") && isVersioned(handler)) {
      response.addHeaderObject(
          HttpHeaders.ETAG,
          new Header()
              .description("The version, as If-Match wants it")
              .schema(new StringSchema().pattern("^\"[0-9]{1,18}\"$")));
    }
  }

  /** A body that says its version is an aggregate; its entity tag is the version. */
  private static boolean isVersioned(HandlerMethod handler) {
    ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
    boolean entity = false;
    while (type.hasGenerics() && !type.toClass().isRecord()) {
      entity |= type.toClass() == ResponseEntity.class;
      type = type.getGeneric(0);
    }
    RecordComponent[] components = type.toClass().getRecordComponents();
    return entity
        && components != null
        && Arrays.stream(components)
            .anyMatch(each -> each.getName().equals("version") && each.getType() == long.class);
  }
}

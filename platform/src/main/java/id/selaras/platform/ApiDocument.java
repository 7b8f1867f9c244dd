package id.selaras.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the document says once for all operations: problems, addresses outside, examples. */
final class ApiDocument implements OpenApiCustomizer {

  private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
  private static final String PROBLEM =
      org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
  private static final List<Integer> WITH_RETRY_AFTER = List.of(409, 503);

  private final String service;
  private final ProblemKinds kinds;

  ApiDocument(String service, ProblemKinds kinds) {
    this.service = service;
    this.kinds = kinds;
  }

  /** Where the document describes the problems of a status. */
  static String problem(int status) {
    return "#/components/responses/Problem" + status;
  }

  @Override
  public void customise(OpenAPI document) {
    document.setPaths(outside(document.getPaths()));
    List<Operation> operations =
        document.getPaths().values().stream()
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .toList();
    operations.forEach(ApiDocument::complete);
    addProblems(document.getComponents(), operations);
    document.getTags().forEach(tag -> tag.setName(tag(tag.getName())));
  }

  /** The gateway tells the operations of the services apart by the service's name. */
  private Paths outside(Paths inside) {
    Paths paths = new Paths();
    inside.forEach(
        (path, item) ->
            paths.addPathItem(
                path.startsWith("/operations/")
                    ? "/api/operations/" + service + path.substring(11)
                    : path,
                item));
    return paths;
  }

  private static String tag(String controller) {
    return controller.replaceFirst("-controller$", "");
  }

  private static void complete(Operation operation) {
    operation.setTags(operation.getTags().stream().map(ApiDocument::tag).toList());
    RequestBody request = operation.getRequestBody();
    if (request != null) {
      request
          .getContent()
          .forEach((type, body) -> addExample(operation.getOperationId(), type, body));
      request.getContent().forEach(ApiDocument::asText);
    }
    operation
        .getResponses()
        .values()
        .forEach(
            response -> {
              if (response.getContent() != null) {
                response.getContent().forEach(ApiDocument::asText);
              }
            });
  }

  /** What is not JSON is text, whatever it is written from. */
  private static void asText(String type, MediaType body) {
    if (!type.equals(JSON)) {
      body.setSchema(new StringSchema());
    }
  }

  /** Examples lie beside the code, {@code examples/<operation>.json} or {@code .csv}. */
  private static void addExample(String operation, String mediaType, MediaType body) {
    String ending = mediaType.replaceFirst("^.*/(x-)?", "");
    ClassPathResource file = new ClassPathResource("examples/" + operation + "." + ending);
    if (!file.exists()) {
      return;
    }
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      body.setExample(ending.equals("json") ? Json.EVENTS.readValue(text, Object.class) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addProblems(Components components, List<Operation> operations) {
    components.addSchemas("Violation", violation());
    components.addSchemas("Problem", problem());
    operations.stream()
        .flatMap(operation -> operation.getResponses().keySet().stream())
        .map(Integer::valueOf)
        .filter(status -> status >= 400)
        .distinct()
        .forEach(status -> components.addResponses("Problem" + status, response(status)));
  }

  private ApiResponse response(int status) {
    Schema<?> kind =
        new ObjectSchema()
            .addProperty("status", new IntegerSchema()._const(status))
            .addProperty(
                "type",
                new StringSchema()
                    ._enum(
                        kinds.slugs(status).stream()
                            .map(slug -> "urn:selaras:problem:" + slug)
                            .toList()));
    ApiResponse response =
        new ApiResponse()
            .description(HttpStatus.valueOf(status).getReasonPhrase())
            .content(
                new Content()
                    .addMediaType(
                        PROBLEM,
                        new MediaType()
                            .schema(
                                new Schema<>()
                                    .allOf(
                                        List.of(
                                            new Schema<>().$ref("#/components/schemas/Problem"),
                                            kind)))));
    if (WITH_RETRY_AFTER.contains(status)) {
      response.addHeaderObject(
          HttpHeaders.RETRY_AFTER,
          new Header()
              .description("Seconds after which the same request may succeed")
              .schema(new IntegerSchema().minimum(BigDecimal.ONE)));
    }
    return response;
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("Why a request was not carried out (RFC 9457), in the client's language")
        .addProperty(
            "type",
            new StringSchema().format("uri").description("The kind: urn:selaras:problem:<slug>"))
        .addProperty("title", new StringSchema().description("The kind, for people"))
        .addProperty(
            "status",
            new IntegerSchema()
                .format(null)
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599))
                .description("HTTP status"))
        .addProperty("detail", new StringSchema().description("What is wrong, for people"))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(new Schema<>().$ref("#/components/schemas/Violation"))
                .description("Each thing that is wrong"))
        .addProperty(
            "traceId", new StringSchema().description("Finds this request in the system's traces"))
        .required(List.of("type", "title", "status"));
  }

  private static Schema<?> violation() {
    return new ObjectSchema()
        .description("One thing that is wrong with what was sent")
        .addProperty(
            "pointer",
            new StringSchema()
                .description("JSON pointer of the field; empty for the whole body")
                .example("/items/0/weight"))
        .addProperty(
            "line",
            new IntegerSchema()
                .format("int64")
                .minimum(BigDecimal.ONE)
                .description("Line of an uploaded file"))
        .addProperty("column", new StringSchema().description("Column of an uploaded file"))
        .addProperty("code", new StringSchema().description("What is wrong"))
        .addProperty("message", new StringSchema().description("What is wrong, for people"))
        .required(List.of("code", "message"));
  }
}

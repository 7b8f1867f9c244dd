package id.selaras.contracts.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API document of a service as it is committed, {@code src/main/openapi/openapi.json} of its
 * module. What the web application and the linter read is this file, so it must say what the
 * running service says.
 */
public final class ApiDocument {

  /** System property; {@code -Dopenapi=write} writes the file in place of comparing it. */
  private static final String PROPERTY = "openapi";

  private static final Path FILE = Path.of("src/main/openapi/openapi.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ApiDocument() {}

  /** Fails where the running service describes itself otherwise than its committed document. */
  public static void isWhatIsSaidAt(int port) {
    String said = said(port);
    try {
      if ("write".equals(System.getProperty(PROPERTY))) {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, said);
      }
      if (!Files.exists(FILE) || !Files.readString(FILE).equals(said)) {
        throw new AssertionError(
            FILE.toAbsolutePath()
                + " is not what the service says of itself; run this test again with -D"
                + PROPERTY
                + "=write, look at the difference and commit it");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The statuses that the committed document declares for each operation. */
  static Map<String, Set<Integer>> declaredStatuses() {
    try {
      return JSON.readTree(Files.readString(FILE))
          .get("paths")
          .valueStream()
          .flatMap(JsonNode::valueStream)
          .collect(
              Collectors.toMap(
                  operation -> operation.get("operationId").asString(),
                  operation ->
                      operation.get("responses").propertyNames().stream()
                          .map(Integer::valueOf)
                          .collect(Collectors.toSet())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(answer.body()))
          + "\n";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package id.selaras.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads the live stream in a thread of its own and keeps every line. */
final class Live implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final InputStream body;
  final int status;

  Live(HttpRequest request) {
    try {
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      status = response.statusCode();
      body = response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try {
      var reader =
          new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add(": closed");
    }
  }

  boolean saw(String... parts) {
    return lines.stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
  }

  int size() {
    return lines.size();
  }

  boolean sawAfter(int line, String... parts) {
    return lines.subList(line, lines.size()).stream()
        .anyMatch(text -> List.of(parts).stream().allMatch(text::contains));
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

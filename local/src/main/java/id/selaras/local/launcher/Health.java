package id.selaras.local.launcher;

import id.selaras.local.ReadyFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How a process shows that it is ready. */
sealed interface Health {

  boolean isReady(long pid) throws InterruptedException;

  /** A file that the process writes. */
  record File(ReadyFile file) implements Health {
    @Override
    public boolean isReady(long pid) {
      return file.writtenBy(pid);
    }
  }

  /** An address that answers 200. */
  record Http(HttpClient client, String address) implements Health {
    @Override
    public boolean isReady(long pid) throws InterruptedException {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(3)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException notYet) {
        return false;
      }
    }
  }
}

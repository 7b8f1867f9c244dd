package id.selaras.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a program without a health endpoint says that it is ready: it writes this file. An open port
 * is not enough, since the broker accepts connections before its topics exist.
 */
public record ReadyFile(Path path) {

  /** Removes what a killed process left behind. */
  public void clear() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Says that the process is ready. */
  public void write() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.writeString(path, Long.toString(ProcessHandle.current().pid()));
  }

  /** Whether this very process said so. */
  public boolean writtenBy(long pid) {
    try {
      return Files.exists(path) && Files.readString(path).equals(Long.toString(pid));
    } catch (IOException stillBeingWritten) {
      return false;
    }
  }
}

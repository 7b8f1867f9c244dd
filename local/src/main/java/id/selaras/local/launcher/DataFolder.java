package id.selaras.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of everything that survives a restart, held by one running system at a time. */
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartFailure(
            "Selaras is already running on %s. Stop it, or choose another folder with --data."
                .formatted(path));
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new StartFailure("Cannot use the data folder " + path, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Tells scripts where everything is; moved into place so that nobody reads half of it. */
  synchronized void write(Running running) {
    try {
      Path draft = path.resolve("running.json.draft");
      Files.writeString(
          draft,
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(running));
      Files.move(draft, path.resolve("running.json"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StartFailure("Cannot write running.json", e);
    }
  }

  boolean hasMark(String name) {
    return Files.exists(path.resolve(name));
  }

  void mark(String name) {
    try {
      Files.writeString(path.resolve(name), "");
    } catch (IOException e) {
      throw new StartFailure("Cannot write " + path.resolve(name), e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(path.resolve("running.json"));
    } catch (IOException e) {
      throw new StartFailure("Cannot leave the data folder " + path, e);
    }
  }
}

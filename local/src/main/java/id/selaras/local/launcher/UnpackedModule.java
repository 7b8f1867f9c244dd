package id.selaras.local.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A module's runnable jar, unpacked into its libraries. Classes then load without going through a
 * jar inside a jar, and a build beside a running system does not pull the jar from under it.
 */
record UnpackedModule(String classPath, String mainClass) {

  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String INDEX = "BOOT-INF/classpath.idx";

  /** Unpacks a jar below a folder, unless just this jar was unpacked there before. */
  static UnpackedModule of(Path jar, Path below) {
    try (JarFile file = new JarFile(jar.toFile())) {
      String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
      Path folder = below.resolve(name + "-" + fingerprint(file));
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(below);
        Path draft = Files.createTempDirectory(below, name);
        unpack(file, draft);
        removeOlder(below, name);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      List<String> path = new ArrayList<>(List.of(folder.resolve("application.jar").toString()));
      libraries(file)
          .forEach(
              library -> path.add(folder.resolve("lib").resolve(fileName(library)).toString()));
      String main = file.getManifest().getMainAttributes().getValue("Start-Class");
      return new UnpackedModule(String.join(File.pathSeparator, path), main);
    } catch (IOException e) {
      throw new StartFailure("Cannot unpack " + jar, e);
    }
  }

  /** Builds are reproducible and give every jar the same date, so its contents are compared. */
  private static String fingerprint(JarFile file) {
    CRC32 sum = new CRC32();
    file.stream()
        .forEach(
            entry ->
                sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }

  private static void unpack(JarFile file, Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (String library : libraries(file)) {
      try (InputStream in = file.getInputStream(file.getJarEntry(library))) {
        Files.copy(in, lib.resolve(fileName(library)));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("application.jar"));
        JarOutputStream application = new JarOutputStream(out)) {
      // With the entries of folders: without them Spring finds no component in a jar.
      file.stream()
          .filter(entry -> entry.getName().startsWith(CLASSES))
          .filter(entry -> !entry.getName().equals(CLASSES))
          .forEach(entry -> copy(file, entry, application));
    }
  }

  private static void copy(JarFile file, JarEntry entry, JarOutputStream out) {
    try (InputStream in = file.getInputStream(entry)) {
      out.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
      in.transferTo(out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Libraries in the order in which the build put them on the class path. */
  private static List<String> libraries(JarFile file) throws IOException {
    JarEntry index = file.getJarEntry(INDEX);
    if (index == null) {
      throw new IOException("It is not a runnable jar");
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(file.getInputStream(index), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.replaceAll("^- \"|\"$", "")).toList();
    }
  }

  private static String fileName(String library) {
    return library.substring(library.lastIndexOf('/') + 1);
  }

  private static void removeOlder(Path below, String name) throws IOException {
    try (Stream<Path> folders = Files.list(below)) {
      for (Path older :
          folders.filter(f -> f.getFileName().toString().startsWith(name + "-")).toList()) {
        try (Stream<Path> contents = Files.walk(older)) {
          for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    }
  }
}

package id.selaras.appraisal.organisation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded file in batches; no more than one batch is in memory. */
final class CsvBatches {

  private static final int SIZE = 250;

  private CsvBatches() {}

  static void read(Path file, List<String> columns, Consumer<List<CsvLine>> use) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      CsvTable table = CsvTable.open(stream, columns);
      List<CsvLine> batch = new ArrayList<>(SIZE);
      for (@Nullable CsvLine line = table.next(); line != null; line = table.next()) {
        batch.add(line);
        if (batch.size() == SIZE) {
          use.accept(batch);
          batch = new ArrayList<>(SIZE);
        }
      }
      if (!batch.isEmpty()) {
        use.accept(batch);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

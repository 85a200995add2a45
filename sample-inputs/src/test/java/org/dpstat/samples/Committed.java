package org.dpstat.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;

/** The samples that stand here; with {@code -Ddpstat.samples.write=true} they are written anew. */
final class Committed {
  static final Path FOLDER = Path.of("");

  private static final Settings SETTINGS =
      new Settings(
          6000,
          1,
          List.of("140800", "140703", "620422", "371503", "410307"),
          List.of(2020, 2024, 2025),
          2,
          0.05,
          Forms.MIXED);

  static {
    if (Boolean.getBoolean("dpstat.samples.write")) {
      Stream.of("inbox", "truth").map(FOLDER::resolve).forEach(Committed::delete);
      generate(FOLDER);
    }
  }

  private Committed() {}

  static void generate(Path folder) {
    new Generator(Schemas.load(Path.of("../schemas")), SETTINGS).write(folder);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> truth(String file) throws IOException {
    Path path = FOLDER.resolve("truth").resolve(file);
    String text = new String(Unpacked.content(path), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    }
  }

  static int number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}

package org.dpstat.schemas.division;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the CSV files of divisions. */
final class DivisionFiles {
  private DivisionFiles() {}

  static List<Division> read(Path folder) {
    List<Division> divisions = new ArrayList<>();
    for (Path file : csvFiles(folder)) {
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        rows.forEach(row -> divisions.add(division(row)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return divisions;
  }

  private static List<Path> csvFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Division division(NamedCsvRecord row) {
    return new Division(
        row.getField("code"),
        row.getField("name"),
        Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
        orNull(row.getField("parent_code")),
        LocalDate.parse(row.getField("valid_from")),
        row.getField("valid_to").isEmpty() ? null : LocalDate.parse(row.getField("valid_to")),
        orNull(row.getField("successor_code")),
        orNull(row.getField("change_kind")));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

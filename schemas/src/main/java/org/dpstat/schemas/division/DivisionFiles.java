package org.dpstat.schemas.division;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the CSV files of divisions: some fifty thousand rows, and few different days. */
final class DivisionFiles {
  private final List<Division> divisions = new ArrayList<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  private DivisionFiles() {}

  static List<Division> read(Path folder) {
    DivisionFiles files = new DivisionFiles();
    files.add(folder.resolve("division.csv"));
    files.add(folder.resolve("township.csv"));
    return files.divisions;
  }

  private void add(Path file) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(row -> divisions.add(division(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Division division(NamedCsvRecord row) {
    return new Division(
        row.getField("code"),
        row.getField("name"),
        Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
        orNull(row.getField("parent_code")),
        day(row.getField("valid_from")),
        day(row.getField("valid_to")),
        orNull(row.getField("successor_code")),
        orNull(row.getField("change_kind")),
        row.findField("villages").map(Integer::valueOf).orElse(null));
  }

  private LocalDate day(String text) {
    return text.isEmpty() ? null : days.computeIfAbsent(text, LocalDate::parse);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

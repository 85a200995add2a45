package org.dpstat.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dpstat.samples.Ledger.Counts;

/** Writes the truth as CSV files with a header, sorted. */
final class TruthFiles {
  private final Path folder;

  TruthFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void writeDeliveries(Map<String, Counts> files) throws IOException {
    try (CsvWriter csv = open("delivery.csv")) {
      csv.writeRecord(
          "file",
          "state",
          "rows_read",
          "rows_loaded",
          "rows_duplicate",
          "rows_rejected",
          "rows_with_warnings");
      files.forEach(
          (file, c) ->
              csv.writeRecord(
                  file,
                  c.state().word(),
                  text(c.read()),
                  text(c.loaded()),
                  text(c.duplicate()),
                  text(c.rejected()),
                  text(c.withWarnings())));
    }
  }

  void writeFindings(Map<String, Map<Finding, Integer>> findings) throws IOException {
    try (CsvWriter csv = open("finding.csv")) {
      csv.writeRecord("file", "rule_id", "severity", "action", "findings");
      findings.forEach((file, found) -> writeFindings(csv, file, found));
    }
  }

  private static void writeFindings(CsvWriter csv, String file, Map<Finding, Integer> found) {
    found.entrySet().stream()
        .map(
            e ->
                List.of(
                    file,
                    e.getKey().rule(),
                    e.getKey().effect().severity(),
                    e.getKey().effect().action(),
                    text(e.getValue())))
        .sorted(Comparator.comparing(cells -> String.join("\t", cells)))
        .forEach(csv::writeRecord);
  }

  private CsvWriter open(String name) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name));
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
